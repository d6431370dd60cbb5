package studio.backlot.bench;

/// What makes a board useless (grade A) or weak (grade B), as far as finished buffers and the
/// staged scene can tell it. The numbers are those of the list that boards are judged by.
enum Fault {
    PERSON_MISSING(1, 'A', "somebody who is named is not in the frame"),
    NOT_THE_SUBJECT(2, 'A', "the hero is hidden, or turned away unasked"),
    PROP_TOO_SMALL(4, 'A', "a thing that is named is missing or tiny"),
    OTHER_SIZE(6, 'A', "the size is not the one asked for"),
    OTHER_ANGLE(7, 'A', "the angle is not the one asked for"),
    EYES_PAST_PARTNER(14, 'A', "the hero's look misses the partner's head"),
    CUT_AT_JOINT(21, 'A', "the lower edge cuts at a joint"),
    HEAD_CUT(22, 'A', "the upper edge cuts the face, or the headroom is huge"),
    GROWS_FROM_HEAD(23, 'A', "a thing seems to grow from the hero's head"),
    BAD_SHOULDER(24, 'A', "over the shoulder without a good shoulder"),
    NEAR_THING(26, 'A', "something near fills the frame"),
    HIDDEN(27, 'A', "the hero is behind something"),
    NO_NOSE_ROOM(28, 'A', "the hero looks out of the near side"),
    HEADS_OVERLAP(29, 'A', "heads of a two-shot cover each other or stand far apart"),
    ROLLED(30, 'A', "the horizon is rolled unasked"),
    INSERT_SMALL(31, 'A', "the thing of an insert is small"),
    SUBJECT_TINY(34, 'B', "the hero fills less than a twentieth of a frame that is not long"),
    NO_SEPARATION(37, 'A', "the head does not stand off from its ground in grey"),
    TOO_DARK(38, 'A', "nearly all of the frame is black"),
    FLAT(43, 'B', "grey over everything: little contrast in a day exterior"),
    SET_EDGE(48, 'A', "the edges of the set are in the frame"),
    LINE_CROSSED(59, 'A', "the line is crossed without a bridge"),
    DIRECTION_TURNED(60, 'A', "somebody walks the other way in the next frame"),
    EYELINES_APART(61, 'A', "eyelines of matching singles do not meet"),
    JUMP_CUT(62, 'A', "a jump cut that nobody asked for"),
    SPEAKER_UNSEEN(64, 'A', "a speaker is in no frame of the scene"),
    NO_WIDE(65, 'B', "no frame of the scene shows the place"),
    SAME_PANELS(69, 'A', "START and END look the same");

    private final int number;
    private final char grade;
    private final String words;

    Fault(int number, char grade, String words) {
        this.number = number;
        this.grade = grade;
        this.words = words;
    }

    int number() {
        return number;
    }

    char grade() {
        return grade;
    }

    String words() {
        return words;
    }
}
