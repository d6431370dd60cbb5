package studio.backlot.storyboard.store;

import java.util.List;
import java.util.Map;
import studio.backlot.storyboard.history.Step;
import studio.backlot.storyboard.model.Production;

/// What was found in a production's folder.
///
/// @param production as of the last step that reached the disk
/// @param saved as of the last save
/// @param problems files that could not be used
/// @param steps the history
/// @param position how many steps of it stand
/// @param files the files that make it up, by hash
/// @param forward files whose new version still has to take its name
/// @param unknown fields this program does not know, by file
/// @param keptSceneIds ids of scenes whose file cannot be used, with the id they follow
/// @param keptCutIds likewise of cuts
/// @param journalFits whether journal and files belong together
record Loaded(
        Production production,
        Production saved,
        List<Problem> problems,
        List<Step> steps,
        int position,
        Map<String, String> files,
        List<String> forward,
        Map<String, UnknownFields> unknown,
        List<KeptId> keptSceneIds,
        List<KeptId> keptCutIds,
        boolean journalFits) {

    /// The id of an entity that is on disk but cannot be used, and its place.
    record KeptId(String id, int index) {}
}
