/// People before they have a surface: builds, skeletons, poses, and the geometry of holding a pose.
/// A pose shape from the catalogue says what a body does in body units; [PoseFit] makes it stand,
/// sit or lie exactly for one build; adjusters ([Gaze], [Reach], [Idle], [Gait]) are functions from
/// pose to pose; [Landmarks] tells a camera where eyes, chest and soles are.
@NullMarked
package studio.backlot.space.figure;

import org.jspecify.annotations.NullMarked;
