package studio.backlot.model.reading;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import studio.backlot.assets.film.Vocabulary;

/// Every form of the vocabulary with one meaning, alone and inside a sentence; and every trap.
final class VocabularyWalk {
    private static final Map<String, String> FIELDS =
            Map.of(
                    "move",
                    "moves",
                    "lens",
                    "lensClass",
                    "focus",
                    "focusStyle",
                    "speed",
                    "frameRate");
    private static final Set<String> SLOTS =
            Set.of(
                    "size",
                    "framing",
                    "role",
                    "angle",
                    "dutch",
                    "level",
                    "side",
                    "move",
                    "moveSpeed",
                    "moveStyle",
                    "lens",
                    "focus",
                    "composition",
                    "screenPosition",
                    "direction",
                    "gaze",
                    "light",
                    "colour",
                    "time",
                    "weather",
                    "intExt",
                    "transition",
                    "speed");

    int forms;
    int alone;
    int carried;
    int traps;
    int quiet;
    final List<String> faults = new ArrayList<>();

    void walk(Vocabulary vocabulary, DescriptionReader reader) {
        Map<String, Set<String>> values = new HashMap<>();
        Set<String> ambiguous = new HashSet<>();
        for (Vocabulary.Entry entry : vocabulary.entries()) {
            String form = Vocabulary.normal(entry.form());
            values.computeIfAbsent(form, k -> new HashSet<>()).add(entry.slot() + entry.value());
            if (entry.slot().equals("ambiguous")) {
                ambiguous.add(form);
            }
        }
        for (Vocabulary.Entry entry : vocabulary.entries()) {
            String form = Vocabulary.normal(entry.form());
            boolean one =
                    values.getOrDefault(form, Set.of()).size() == 1 && !ambiguous.contains(form);
            if (entry.value().equals("not a camera word") && one) {
                trap(entry, reader);
            } else if (one
                    && SLOTS.contains(entry.slot())
                    && entry.value().matches("true|[A-Z_]+")
                    && !entry.value().matches("OTHER|STAGE")) {
                form(entry, reader);
            }
        }
    }

    private void form(Vocabulary.Entry entry, DescriptionReader reader) {
        forms++;
        String form =
                entry.form()
                        .replaceAll("(?<=(^|[ (]))[XA](?=($|[ ',:]))(?! reveal| over)", "Mara")
                        .replaceAll("(?<=[ ])[YB](?=($|[ ',:]))", "Jo");
        String single = entry.slot().equals("moveSpeed") ? form + " push in" : form;
        if (holds(entry, reader.read(single))) {
            alone++;
        } else {
            faults.add("alone: " + entry + " read " + reader.read(single).values());
        }
        if (holds(entry, reader.read("12. " + single + ". A man stands by a car."))) {
            carried++;
        } else {
            faults.add("carried: " + entry);
        }
    }

    private static boolean holds(Vocabulary.Entry entry, Reading reading) {
        ObjectNode json = ReadingJson.of(reading);
        JsonNode got = json.get(FIELDS.getOrDefault(entry.slot(), entry.slot()));
        if (got.isArray()) {
            for (JsonNode value : got) {
                if (value.asText().equals(entry.value())) {
                    return true;
                }
            }
            return false;
        }
        boolean end =
                entry.slot().equals("size") && json.get("endSize").asText().equals(entry.value());
        return end || got.asText().equals(entry.value());
    }

    private void trap(Vocabulary.Entry entry, DescriptionReader reader) {
        traps++;
        ObjectNode json = ReadingJson.of(reader.read(entry.form()));
        List<String> set =
                CrewLines.CAMERA.stream()
                        .filter(slot ->
                                !json.get(slot).isNull() && !json.get(slot).isEmpty()
                                        || json.get(slot).isValueNode() && !json.get(slot).isNull())
                        .toList();
        if (set.isEmpty()) {
            quiet++;
        } else {
            faults.add("trap: " + entry.form() + " set " + set);
        }
    }

    double share() {
        return (alone + carried) / (2.0 * forms);
    }

    double quietShare() {
        return quiet / (double) traps;
    }

    @Override
    public String toString() {
        return "%d forms: %d alone, %d in a sentence (%.3f); %d of %d traps silent (%.3f)"
                .formatted(forms, alone, carried, share(), quiet, traps, quietShare());
    }
}
