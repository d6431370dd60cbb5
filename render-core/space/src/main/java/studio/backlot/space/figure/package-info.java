/// The human figure as numbers: skeleton, builds, poses, forward and inverse kinematics, and the
/// landmarks (eyes, chin, collarbone, waist …) by which a shot's size is measured. No meshes here.
@NullMarked
package studio.backlot.space.figure;

import org.jspecify.annotations.NullMarked;
