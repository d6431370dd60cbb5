/// The first planner: a scene's beats become set-ups, each with a typed description and the same
/// values as a spec, and a cut over them. Conventional coverage comes from the scene patterns of
/// the catalogue; shots that the script names are honoured; the rules of the cut (three sizes, both
/// sides of a dialogue, no two neighbours alike) are enforced afterwards.
@NullMarked
package studio.backlot.storyboard.plan;

import org.jspecify.annotations.NullMarked;
