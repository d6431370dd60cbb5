/// Pictures and sound in files: probe, decode, encode, mix and play. Knows nothing of productions.
@NullMarked
package studio.backlot.media;

import org.jspecify.annotations.NullMarked;
