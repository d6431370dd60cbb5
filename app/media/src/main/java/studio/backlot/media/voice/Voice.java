package studio.backlot.media.voice;

import studio.backlot.media.MediaException;

/// Speaks lines. The same character and text always give the same sound.
public interface Voice {
    /// A speaker that a character keeps throughout a production.
    ///
    /// @param character name, from which pitch and timbre follow
    /// @param register how high the voice lies
    record Speaker(String character, Register register) {}

    /// How high a voice lies.
    enum Register {
        LOW,
        MIDDLE,
        HIGH,
        CHILD
    }

    /// Speaks a line at its own pace.
    ///
    /// @throws MediaException with VOICE_FAILED where a speech engine gives no sound
    Speech speak(Speaker speaker, String text);

    /// What speaks, for reports and provenance: `espeak-ng 1.51`, `tone`.
    String name();

    /// The best voice of this machine.
    static Voice ofThisMachine() {
        return EspeakVoice.find().<Voice>map(v -> v).orElseGet(ToneVoice::new);
    }
}
