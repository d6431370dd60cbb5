/// From a typed description to a picture: reading, staging, framing and drawing as one service. The
/// steps live in the modules below; this package joins them and knows no user interface.
@NullMarked
package studio.backlot.studio.concept;

import org.jspecify.annotations.NullMarked;
