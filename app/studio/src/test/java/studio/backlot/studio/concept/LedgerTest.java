package studio.backlot.studio.concept;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import studio.backlot.assets.film.Light;
import studio.backlot.assets.film.ShotDescription;
import studio.backlot.assets.film.ShotDescription.Subject;
import studio.backlot.model.reading.Reading;
import studio.backlot.space.stage.Stage;
import studio.backlot.space.stage.StagedFigure;
import studio.backlot.staging.Statements;
import studio.backlot.storyboard.model.CastMember;

/// What a description states is shown, or it is listed.
class LedgerTest {
    private static final ConceptStudio STUDIO = ConceptStudio.open();

    @AfterAll
    static void close() {
        STUDIO.close();
    }

    private static final FrameOptions OPTIONS =
            new FrameOptions(320, 180, "shaded", 1, FrameOptions.Buffers.NONE);

    private static ConceptStudio.Directed directed(String description) {
        return STUDIO.directed(STUDIO.read(description), description, OPTIONS);
    }

    private static List<Missing> missing(String description) {
        return directed(description).shot().missing();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "LS, a plane flies over a farmhouse|plane",
                "CU of Irene with a lantern|lantern",
                "MS of a woman in an igloo|igloo",
                "MS of a man juggling in the street|juggling",
                "A crowd of two hundred people in the street|people",
                "MS of a woman in the kitchen, wind|wind",
                "CU of a man in the sauna, snow|snow",
                "MS of a waitress behind the counter, a zebra beside her|zebra",
            })
    void whatIsNotToBeSeenIsListed(String description, String words) {
        List<Missing> missing = missing(description);
        assertTrue(
                missing.stream().anyMatch(m -> m.line().toLowerCase(Locale.ROOT).contains(words)),
                missing::toString);
    }

    @Test
    void whatStandsInForAThingIsNamed() {
        List<String> notes =
                directed("MS of a man with a harpsichord in the kitchen").shot().notes();
        assertTrue(notes.contains("“harpsichord” is shown as: piano"), notes::toString);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "MS of a man in the kitchen, night|-",
                "LS of a woman walking down the street in the rain|-",
                "FS of a man sitting at the counter in a diner|-",
                "MS of a woman holding a lantern in the forest|-",
                "Two-shot, Mara and Joe talking in the office|-",
                "Insert of a letter on the table|-",
                "A woman leads a horse across a field, LS|-",
            })
    void whatIsShownIsNotListed(String description, String none) {
        assertEquals(List.of(), missing(description), none);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "LS of an old fisherman on the pier, two gulls above him|harbour|2",
                "A nurse sits outside the house, MS|house-exterior|0",
                "A judge bangs his gavel at the bench, low angle|courtroom|0",
                "High angle, a janitor mops the floor of an empty hallway|corridor|0",
                "LS of a lone cyclist on a desert road|desert-road|1",
                "A sailor climbs a ladder with a rope over his shoulder|harbour|1",
                "CU of a woman in a storm|street|0",
            })
    void whatIsSaidIsWhatStands(String description, String set, int props) {
        ConceptStudio.Directed made = directed(description);
        assertEquals(set, made.scene().layout().setId());
        assertEquals(props, made.shot().stage(0).props().size());
        assertEquals(1, made.shot().stage(0).figures().size());
    }

    @Test
    void nobodySitsInAParkedCarWhoSitsInTheStreet() {
        Stage stage = directed("A boy sits in the alley, FS").shot().stage(0);
        assertEquals("sit_ground", stage.figures().getFirst().pose().name());
    }

    @Test
    void whoSitInACarSitInTheSameOne() {
        Stage stage = directed("Two-shot of MARA and JOE in a car").shot().stage(0);
        assertEquals("car", stage.setId());
        var seats = stage.figures();
        assertTrue(
                seats.get(0).position().distance(seats.get(1).position()) < 1.2,
                "they sit in two cars");
    }

    @Test
    void whoSleepsInACarSleepsOnASeat() {
        DirectedShot shot =
                directed("Two-shot, car interior, PETER drives, AGNES sleeps beside him").shot();
        var agnes =
                shot.stage(0).figures().stream()
                        .filter(f -> f.name().equals("AGNES"))
                        .findFirst()
                        .orElseThrow();
        assertEquals("car", shot.stage(0).setId());
        assertEquals("sit_asleep", agnes.pose().name());
        assertEquals(List.of(), shot.missing());
    }

    @Test
    void aBreathIsNoThingThatIsMissing() {
        assertEquals(
                List.of(),
                directed("MS of a woman in the kitchen who takes a breath").shot().missing());
    }

    @Test
    void aSilhouetteIsLitFromBehind() {
        ConceptStudio.Directed made =
                directed("Silhouette of a man with an umbrella on a rooftop at sunset");
        List<Light> asks = made.shot().stage(0).atmosphere().asks();
        assertTrue(asks.containsAll(List.of(Light.BACK, Light.LOW_KEY)), asks::toString);
    }

    @Test
    void whatIsSlungOnABackKeepsTheColourOfItsWords() {
        Stage stage =
                directed("FS of a student with a yellow backpack in the street").shot().stage(0);
        assertTrue(stage.props().getFirst().rgb() != null, stage.props()::toString);
    }

    /// The descriptions of the examples, those beside this test, and what comes of people, acts and
    /// places put together.
    private static List<String> descriptions() throws IOException {
        List<String> all =
                new ArrayList<>(Files.readAllLines(Path.of("../../examples/descriptions.txt")));
        try (InputStream in = LedgerTest.class.getResourceAsStream("stated.txt")) {
            String own = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            all.addAll(Arrays.asList(own.split("\n")));
        }
        for (String who : List.of("a nurse", "two boys", "an old man", "a dog", "Irene")) {
            for (String does :
                    List.of(
                            "sits in the alley",
                            "repairs a net on the pier",
                            "plays the piano in a church",
                            "with a red suitcase in the rain",
                            "walks past a burning car",
                            "beside a telescope on the roof, night",
                            "paints a fence",
                            "under an umbrella in the snow")) {
                all.add("MS of " + who + " " + does);
            }
        }
        return all.stream().filter(s -> !s.isBlank()).toList();
    }

    /// Looks at the stage by itself: not by what staging says that it did.
    @Test
    void nothingThatIsStatedIsDroppedSilently() throws IOException {
        List<String> descriptions = descriptions();
        assertTrue(descriptions.size() >= 200, "only " + descriptions.size());
        List<String> dropped = new ArrayList<>();
        for (String description : descriptions) {
            Reading reading = STUDIO.read(description);
            ConceptStudio.Directed made = STUDIO.directed(reading, description, OPTIONS);
            ShotDescription text = reading.values();
            for (Subject subject : text.subjects()) {
                if (subject.count() > 0
                        && !isThere(subject, made)
                        && !lists(made, subject.text())) {
                    dropped.add(description + " → " + subject.text());
                }
                String action = subject.action();
                if (action != null
                        && idle(subject, made)
                        && !lists(made, action.split("[ ,]")[0])) {
                    dropped.add(description + " → " + action);
                }
            }
            for (String prop : text.props()) {
                if (!isThere(prop, made) && !lists(made, prop)) {
                    dropped.add(description + " → " + prop);
                }
            }
            String place = text.place();
            boolean known = place == null || STUDIO.isSet(place, made.scene().layout().setId());
            if (!known && !lists(made, String.valueOf(place))) {
                dropped.add(description + " → " + place);
            }
        }
        assertEquals(List.of(), dropped);
    }

    private static boolean lists(ConceptStudio.Directed made, String words) {
        return Stream.concat(
                        made.shot().missing().stream().map(Missing::line),
                        made.shot().notes().stream())
                .anyMatch(line -> line.contains(words));
    }

    private static List<CastMember> members(Subject subject, ConceptStudio.Directed made) {
        return Statements.membersOf(subject.text(), made.scene().cast());
    }

    private static boolean isThere(Subject subject, ConceptStudio.Directed made) {
        StagedFigure owner = made.shot().staged().owner();
        List<String> names = members(subject, made).stream().map(CastMember::name).toList();
        Stage stage = made.shot().stage(0);
        return names.isEmpty()
                ? isThere(subject.text(), made)
                : stage.figures().stream().anyMatch(f -> names.contains(f.name()))
                        || (owner != null && names.contains(owner.name()));
    }

    private static boolean isThere(String words, ConceptStudio.Directed made) {
        Stage stage = made.shot().stage(0);
        String noun = words.substring(words.lastIndexOf(' ') + 1);
        boolean placed = stage.props().stream().anyMatch(p -> p.text().contains(noun));
        boolean held = stage.figures().stream().anyMatch(f -> !f.held().isEmpty());
        boolean inSet =
                made.scene().layout().part(words, made.scene().layout().hero()).isPresent()
                        || made.shot().staged().things().stream()
                                .anyMatch(t -> t.words().equals(words) && t.box() != null);
        return placed || held || inSet;
    }

    /// Whether somebody is said to do something and only stands about, with empty hands.
    private static boolean idle(Subject subject, ConceptStudio.Directed made) {
        String action = String.valueOf(subject.action());
        boolean quiet =
                action.matches(
                        "(?i)(?:stand|wait|look|watch|star|gaz|see|talk|speak|say|ask|tell|listen|arriv|come"
                                + "|enter|face|answer|is|are|with|in|on|at|by|behind|alone|together|whisper|call|next"
                                + "|glanc|peer|stop|stay|remain|lit|hang|rest|still|call|notic|stud|observ).*");
        List<String> names = members(subject, made).stream().map(CastMember::name).toList();
        return !quiet
                && made.shot().stage(0).figures().stream()
                        .filter(f -> names.contains(f.name()))
                        .anyMatch(f -> f.pose().name().equals("stand") && f.held().isEmpty());
    }
}
