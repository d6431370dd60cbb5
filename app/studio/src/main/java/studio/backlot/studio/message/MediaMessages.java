package studio.backlot.studio.message;

import studio.backlot.media.MediaException;
import studio.backlot.studio.message.Message.Kind;

/// Words for what goes wrong with movies and sound.
final class MediaMessages {
    private MediaMessages() {}

    static Message of(MediaException e) {
        String said = String.valueOf(e.getMessage());
        return switch (e.code()) {
            case LIBRARY_MISSING, ENCODER_MISSING ->
                    new Message(
                            "Movies cannot be read or written on this machine",
                            said,
                            "Boards and pictures still work. Run `backlot doctor` for details.",
                            Kind.ENVIRONMENT);
            case NOT_FOUND -> new Message("File not found", said, "Check the path.", Kind.INPUT);
            case UNREADABLE ->
                    new Message(
                            "This movie or sound cannot be read",
                            said,
                            "Export it again as MP4, MOV or WAV from where it came from.",
                            Kind.INPUT);
            case NOTHING_INSIDE ->
                    new Message(
                            "Nothing to see or hear in this file",
                            said,
                            "Choose another file.",
                            Kind.INPUT);
            case CANNOT_WRITE ->
                    new Message(
                            "The file cannot be written",
                            said,
                            "Choose another place, or change its permissions.",
                            Kind.INPUT);
            case DISK_FULL ->
                    new Message(
                            "The disk is full",
                            said,
                            "Free some space and start again; what was finished is kept.",
                            Kind.JOB);
            case NO_SOUND_LINE ->
                    new Message(
                            "No sound",
                            said,
                            "Playback goes on in silence; exports carry sound all the same.",
                            Kind.ENVIRONMENT);
            case VOICE_FAILED ->
                    new Message(
                            "The speech engine failed",
                            said,
                            "Repair or remove espeak-ng; without it a tone keeps the rhythm.",
                            Kind.JOB);
            case NO_SUCH_FRAME, SEGMENTS_DIFFER, INTERNAL ->
                    new Message(
                            "The movie could not be made",
                            said,
                            "Empty the cache (`backlot doctor` names it) and try again. If it stays,"
                                    + " please report it.",
                            Kind.UNEXPECTED);
        };
    }
}
