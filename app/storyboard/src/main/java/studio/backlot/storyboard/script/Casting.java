package studio.backlot.storyboard.script;

import java.util.List;
import studio.backlot.storyboard.model.CastMember;

final class Casting {
    static List<CastMember> cast(ScriptPeople p) {
        return List.of();
    }

    private Casting() {}
}
