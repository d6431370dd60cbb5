package studio.backlot.media.voice;

import studio.backlot.media.MediaException;

/// Speaks lines. The same character and text always give the same sound.
public interface Voice {
    /// A speaker that a character keeps throughout a production.
    ///
    /// @param character name, from which pitch and timbre follow
    /// @param register how high the voice lies
    /// @param tune factor of the register's pitch, about 0.85 to 1.15
    record Speaker(String character, Register register, double tune) {
        /// A speaker who is tuned by the name alone.
        public Speaker(String character, Register register) {
            this(
                    character,
                    register,
                    0.88 + 0.24 * Math.floorMod(character.hashCode() * 31, 97) / 96.0);
        }
    }

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
