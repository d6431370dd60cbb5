package studio.backlot.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import studio.backlot.storyboard.model.Production;
import studio.backlot.studio.animatic.Animatic;
import studio.backlot.studio.animatic.AnimaticOptions;
import studio.backlot.studio.animatic.AnimaticReport;
import studio.backlot.studio.concept.ConceptStudio;
import studio.backlot.studio.job.Progress;

/// Makes an animatic and says what was made, for every command that makes one.
final class AnimaticRun {
    private static final int MOST_CONFLICTS = 12;

    private AnimaticRun() {}

    static AnimaticReport make(Path script, Path folder, AnimaticOptions options, PrintWriter err)
            throws IOException {
        return make(options, err, (made, line) -> made.ofScript(script, folder, line));
    }

    static AnimaticReport make(
            Production production, Path folder, AnimaticOptions options, PrintWriter err)
            throws IOException {
        return make(options, err, (made, line) -> made.ofProduction(production, folder, line));
    }

    private interface Making {
        AnimaticReport by(Animatic animatic, Progress progress) throws IOException;
    }

    private static AnimaticReport make(AnimaticOptions options, PrintWriter err, Making making)
            throws IOException {
        ProgressLine line = new ProgressLine(err);
        Progress progress = new Progress(line);
        try (Interruption watched = new Interruption(progress, err);
                ConceptStudio studio = ConceptStudio.open()) {
            return making.by(new Animatic(studio, options), watched.job());
        } finally {
            line.close();
        }
    }

    static void print(AnimaticReport report, PrintWriter out) {
        out.println(
                "%s: %d scenes, %d shots, %d:%02d (%d frames, %d %% in moving shots)"
                        .formatted(
                                report.title(),
                                report.scenes(),
                                report.shots(),
                                Math.round(report.seconds()) / 60,
                                Math.round(report.seconds()) % 60,
                                report.frames(),
                                Math.round(report.movingShare() * 100)));
        report.files().forEach(file -> out.println("  " + file));
        if (report.voice().equals("tone")) {
            out.println("  Dialogue is a tone for each word: install espeak-ng to hear it spoken.");
        }
        report.problems().forEach(problem -> out.println("  " + problem));
        report.conflicts().stream()
                .limit(MOST_CONFLICTS)
                .forEach(conflict -> out.println("  conflict: " + conflict));
        report.notShown().stream().limit(MOST_CONFLICTS).forEach(m -> out.println("  " + m));
        int hidden = report.notShown().size() - MOST_CONFLICTS;
        if (hidden > 0) {
            out.println(
                    "  and "
                            + hidden
                            + " more that is not shown: boards.pdf names each with its shot");
        }
        int more = report.conflicts().size() - MOST_CONFLICTS;
        if (more > 0) {
            out.println("  and " + more + " more conflicts: boards.pdf notes each with its shot");
        }
    }

    static ObjectNode json(AnimaticReport report) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("schema", 1);
        json.put("title", report.title());
        var files = json.putArray("files");
        report.files().forEach(file -> files.add(file.toString()));
        json.put("scenes", report.scenes());
        json.put("shots", report.shots());
        json.put("clips", report.clips());
        json.put("frames", report.frames());
        json.put("seconds", report.seconds());
        json.put("movingFrames", report.movingFrames());
        json.put("movingShare", report.movingShare());
        json.put("directed", report.directed());
        json.put("segmentsMade", report.segmentsMade());
        json.put("segmentsKept", report.segmentsKept());
        json.put("voice", report.voice());
        var problems = json.putArray("problems");
        report.problems().forEach(problems::add);
        var conflicts = json.putArray("conflicts");
        report.conflicts().forEach(conflicts::add);
        var missing = json.putArray("notShown");
        report.notShown().forEach(missing::add);
        ObjectNode timings = json.putObject("timings");
        report.timings()
                .forEach((stage, seconds) ->
                        timings.put(stage + "Seconds", Math.round(seconds * 1000) / 1000.0));
        return json;
    }
}
