/// Sets as data: what is built (walls with openings, ground, terrain, props in their places) and
/// what staging needs (seats, marks, surfaces, doors, walkable floor, camera directions). A file
/// says where things stand; seats, surfaces, lamps and obstacles of placed props follow from the
/// props' own definitions, so they cannot disagree with what is seen.
@NullMarked
package studio.backlot.assets.sets;

import org.jspecify.annotations.NullMarked;
