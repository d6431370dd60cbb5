/// From the text of a scene, its cast and its set to a blocking: marks, poses, gaze, contacts and
/// lights.
@NullMarked
package studio.backlot.staging;

import org.jspecify.annotations.NullMarked;
