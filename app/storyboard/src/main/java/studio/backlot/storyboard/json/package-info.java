/// The document as JSON: how every record is written and read, and how a production falls into
/// entities (production, script, scene, shot, cut) that the journal keeps by hash. One place, so
/// that files, journal and exports agree.
@NullMarked
package studio.backlot.storyboard.json;

import org.jspecify.annotations.NullMarked;
