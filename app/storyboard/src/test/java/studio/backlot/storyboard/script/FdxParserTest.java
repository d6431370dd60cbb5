package studio.backlot.storyboard.script;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import studio.backlot.storyboard.model.Beat;
import studio.backlot.storyboard.model.Scene;

class FdxParserTest {
    private static final String SCRIPT =
            """
            <?xml version="1.0" encoding="UTF-8" standalone="no" ?>
            <FinalDraft DocumentType="Script" Template="No" Version="5">
              <Content>
                <Paragraph Number="12A" Type="Scene Heading">
                  <SceneProperties Length="1 3/8" Page="1" Title=""/>
                  <Text>INT. DINER - NIGHT</Text>
                </Paragraph>
                <Paragraph Type="Action">
                  <ScriptNote ID="1"><Paragraph><Text>Is she alone?</Text></Paragraph></ScriptNote>
                  <Text>Mara waits </Text>
                  <Text Style="Italic">&amp; counts</Text>
                  <Text> coins.</Text>
                </Paragraph>
                <Paragraph>
                  <DualDialogue>
                    <Paragraph Type="Character"><Text>MARA (O.S.)</Text></Paragraph>
                    <Paragraph Type="Parenthetical"><Text>(low)</Text></Paragraph>
                    <Paragraph Type="Dialogue"><Text>Coffee?</Text></Paragraph>
                    <Paragraph Type="Character"><Text>JOE</Text></Paragraph>
                    <Paragraph Type="Dialogue"><Text>Coffee.</Text></Paragraph>
                  </DualDialogue>
                </Paragraph>
                <Paragraph Type="Shot"><Text>CLOSE ON THE CUP</Text></Paragraph>
                <Paragraph Type="General"><Text>Something general.</Text></Paragraph>
                <Paragraph Type="Transition"><Text>CUT TO:</Text></Paragraph>
                <Paragraph Type="Scene Heading"><Text>EXT. STREET - CONTINUOUS</Text></Paragraph>
              </Content>
              <TitlePage><Content>
                <Paragraph Alignment="Center"><Text>Night Shift</Text></Paragraph>
                <Paragraph Alignment="Center"><Text>by Nobody</Text></Paragraph>
              </Content></TitlePage>
            </FinalDraft>
            """;

    private static Screenplay read() {
        return ScriptReader.read("a.fdx", SCRIPT.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void readsScenesSpeechesAndNotes() {
        List<Scene> scenes = SceneBuilder.build(read()).scenes();

        Scene first = scenes.getFirst();
        assertEquals("12A", first.number());
        assertEquals(11, first.eighths());
        assertEquals(4, first.startLine());
        assertEquals("Night Shift", read().title());
        assertEquals(
                List.of(
                        "Other",
                        "Action",
                        "Dialogue",
                        "Dialogue",
                        "ShotLine",
                        "Other",
                        "Transition"),
                first.beats().stream().map(b -> b.getClass().getSimpleName()).toList());
        assertEquals(
                "Mara waits & counts coins.",
                assertInstanceOf(Beat.Action.class, first.beats().get(1)).text());
        Beat.Dialogue mara = assertInstanceOf(Beat.Dialogue.class, first.beats().get(2));
        Beat.Dialogue joe = assertInstanceOf(Beat.Dialogue.class, first.beats().get(3));
        assertEquals(
                List.of("MARA", "low", "Coffee?"),
                List.of(mara.character(), mara.parentheticals().getFirst(), mara.text()));
        assertEquals(
                List.of(true, false, true), List.of(mara.offScreen(), mara.dual(), joe.dual()));
        assertEquals("EXT. STREET - CONTINUOUS", scenes.get(1).heading());
        assertEquals(first.resolvedTime(), scenes.get(1).resolvedTime());
    }
}
