/// Local models behind plain values: requests, results, progress and cancellation. Only `ort` may
/// import the ONNX runtime; nothing here knows the project's document, JavaFX or OpenGL.
@NullMarked
package studio.backlot.model;

import org.jspecify.annotations.NullMarked;
