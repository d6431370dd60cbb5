package studio.backlot.space.camera;

import java.util.List;

/// A camera that meets the terms of the frame, before anybody looked at what stands in its way.
///
/// @param camera unfocused
/// @param cost of what was given up against the first choice; 0 for nothing
/// @param meaning what tells it from other solutions; equal for cameras that say the same
/// @param label the same in words
/// @param watched people whose sight lines count
/// @param hidden ids left out of the picture
/// @param through ids that may stand in front of the lens: the near shoulder of an OTS
/// @param notes for the user
record Proposal(
        Camera camera,
        double cost,
        String meaning,
        String label,
        List<Subject> watched,
        List<Integer> hidden,
        List<Integer> through,
        List<String> notes) {
    Proposal withCost(double value) {
        return new Proposal(camera, value, meaning, label, watched, hidden, through, notes);
    }
}
