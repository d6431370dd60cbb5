package studio.backlot.studio.animatic;

import java.util.HashMap;
import java.util.Map;
import studio.backlot.media.voice.Voice.Register;
import studio.backlot.media.voice.Voice.Speaker;
import studio.backlot.space.figure.Build;
import studio.backlot.storyboard.model.CastMember;
import studio.backlot.storyboard.model.Production;

/// Who speaks with which voice, for one production: the register follows the build of the person,
/// and people of one register are tuned apart in the order of the cast, so that two of them in one
/// scene are told apart by ear.
public final class Speakers {
    private static final double CHILD_BELOW_METRES = 1.35;
    private static final double LOW_FROM_METRES = 1.8;

    /// Factors of pitch, each about a tone from those before it.
    private static final double[] TUNES = {1, 0.89, 1.12, 0.945, 1.06};

    private final Map<String, Speaker> speakers = new HashMap<>();

    public Speakers(Production production) {
        Map<Register, Integer> taken = new HashMap<>();
        for (CastMember member : production.cast()) {
            Register register = register(member.build());
            int place = taken.merge(register, 1, Integer::sum) - 1;
            Speaker speaker = new Speaker(member.name(), register, TUNES[place % TUNES.length]);
            speakers.put(member.name(), speaker);
            member.aliases().forEach(alias -> speakers.putIfAbsent(alias, speaker));
        }
    }

    /// The speaker of a character; somebody of middle register where the cast holds no such name.
    public Speaker of(String character) {
        return speakers.getOrDefault(character, new Speaker(character, Register.MIDDLE));
    }

    private static Register register(Build build) {
        if (build.stature() < CHILD_BELOW_METRES) {
            return Register.CHILD;
        }
        if (build.feminine() > 0.5) {
            return Register.HIGH;
        }
        return build.stature() > LOW_FROM_METRES ? Register.LOW : Register.MIDDLE;
    }
}
