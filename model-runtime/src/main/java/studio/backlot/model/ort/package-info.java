/// ONNX Runtime, which nobody else imports: native tensors live in scopes that close them.
@NullMarked
package studio.backlot.model.ort;

import org.jspecify.annotations.NullMarked;
