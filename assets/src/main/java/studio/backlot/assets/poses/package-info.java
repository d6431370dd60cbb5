/// What bodies can do, as data: each pose says in body units where pelvis, feet, hands and head go,
/// so that one shape fits a child and a tall man. Verbs of the script find a pose by its aliases.
@NullMarked
package studio.backlot.assets.poses;

import org.jspecify.annotations.NullMarked;
