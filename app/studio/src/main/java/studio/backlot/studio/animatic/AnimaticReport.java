package studio.backlot.studio.animatic;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// What was made, and how.
///
/// @param title of the production
/// @param files what lies in the folder of the results, the movie first
/// @param scenes scenes of the script
/// @param shots set-ups that were drawn
/// @param clips uses of set-ups in the cut
/// @param frames length of the movie
/// @param seconds length of the movie
/// @param movingFrames frames inside shots whose frames differ
/// @param directed set-ups that were staged and solved now; the rest an earlier run had
/// @param segmentsMade clips that were drawn and encoded now
/// @param segmentsKept clips that an earlier run had made
/// @param voice what spoke the dialogue
/// @param problems what the script has that may not be read as it was meant, each with file, line
///   and remedy
/// @param conflicts descriptions that could not be met in full, each with its shot
/// @param notShown what descriptions state and boards do not show, each with its shot
/// @param timings seconds of work by stage
public record AnimaticReport(
        String title,
        List<Path> files,
        int scenes,
        int shots,
        int clips,
        long frames,
        double seconds,
        long movingFrames,
        int directed,
        int segmentsMade,
        int segmentsKept,
        String voice,
        List<String> problems,
        List<String> conflicts,
        List<String> notShown,
        Map<String, Double> timings) {
    public AnimaticReport {
        files = List.copyOf(files);
        problems = List.copyOf(problems);
        conflicts = List.copyOf(conflicts);
        notShown = List.copyOf(notShown);
    }

    /// The same with what was found in the script.
    AnimaticReport withProblems(List<String> found) {
        return new AnimaticReport(
                title,
                files,
                scenes,
                shots,
                clips,
                frames,
                seconds,
                movingFrames,
                directed,
                segmentsMade,
                segmentsKept,
                voice,
                found,
                conflicts,
                notShown,
                timings);
    }

    /// Share of the frames that lie inside moving shots, 0…1.
    public double movingShare() {
        return frames == 0 ? 0 : (double) movingFrames / frames;
    }
}
