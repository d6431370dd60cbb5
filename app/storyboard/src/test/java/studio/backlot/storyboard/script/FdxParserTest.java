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
    void whatStandsInsideAHeadingIsNotTheHeading() {
        String script =
                """
                <?xml version="1.0" encoding="UTF-8"?>
                <FinalDraft DocumentType="Script" Version="5">
                  <Content>
                    <Paragraph Number="1" Type="Scene Heading">
                      <SceneProperties Length="2/8" Page="1" Title="">
                        <Summary><Paragraph Alignment="Left"><Text>Mara</Text><Text> waits.</Text></Paragraph></Summary>
                        <SceneArcBeats>
                          <CharacterArcBeat Name="MARA"><Paragraph><Text>Hope</Text></Paragraph></CharacterArcBeat>
                        </SceneArcBeats>
                      </SceneProperties>
                      <Text>INT. DINER - </Text><Text RevisionID="2" TagNumber="7">NIGHT</Text>
                    </Paragraph>
                    <Paragraph Type="Action">
                      <Text>She </Text><Text AdornmentStyle="-1" RevisionID="1" Style="Bold">counts</Text><Text TagNumber="3"> coins.</Text>
                      <ScriptNote ID="4" Name="Props"><Paragraph><Text>real coins</Text></Paragraph></ScriptNote>
                    </Paragraph>
                    <Paragraph Number="2" Type="Scene Heading">
                      <OmittedScene>
                        <Paragraph Type="Scene Heading"><Text>INT. ATTIC - DAY</Text></Paragraph>
                        <Paragraph Type="Action"><Text>Gone.</Text></Paragraph>
                      </OmittedScene>
                      <Text>OMITTED</Text>
                    </Paragraph>
                  </Content>
                  <TagData><TagCategories><TagCategory Name="Props" Number="7"/></TagCategories></TagData>
                  <Revisions ActiveSet="1"><Revision ID="1" Name="Blue"/></Revisions>
                </FinalDraft>
                """;
        List<ScriptElement> elements =
                ScriptReader.read("b.fdx", script.getBytes(StandardCharsets.UTF_8)).elements();
        List<String> seen =
                elements.stream()
                        .map(e ->
                                switch (e) {
                                    case ScriptElement.Heading h ->
                                            h.number() + " " + h.text() + " " + h.eighths();
                                    case ScriptElement.Action a -> a.text();
                                    case ScriptElement.Aside a -> a.kind() + " " + a.text();
                                    default -> e.getClass().getSimpleName();
                                })
                        .toList();
        assertEquals(
                List.of(
                        "1 INT. DINER - NIGHT 2",
                        "SYNOPSIS Mara waits.",
                        "NOTE real coins",
                        "She counts coins.",
                        "2 OMITTED null"),
                seen);
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
