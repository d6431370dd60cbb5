package studio.backlot.studio.message;

import studio.backlot.storyboard.exchange.ExchangeException;
import studio.backlot.studio.animatic.AnimaticException;
import studio.backlot.studio.message.Message.Kind;

/// Words for what goes wrong with animatics and foreign files.
final class ExportMessages {
    private ExportMessages() {}

    static Message of(AnimaticException e) {
        String said = String.valueOf(e.getMessage());
        return switch (e.code()) {
            case SIZE ->
                    new Message(
                            "No movie has this size",
                            said,
                            "Give --size even numbers from 64 to 4096, such as 1280x720.",
                            Kind.INPUT);
            case NOTHING_TO_SHOOT ->
                    new Message(
                            "There is nothing to shoot",
                            said,
                            "A scene begins with a heading such as “INT. DINER - NIGHT” and goes on"
                                    + " with action or dialogue.",
                            Kind.INPUT);
            case NOT_A_FOLDER ->
                    new Message(
                            "The results have nowhere to go",
                            said,
                            "Choose a folder with --out.",
                            Kind.INPUT);
            case CANNOT_WRITE ->
                    new Message(
                            "The folder cannot be written",
                            said,
                            "Choose another with --out, or change its permissions.",
                            Kind.INPUT);
            case MOVIE_DIFFERS ->
                    new Message(
                            "The movie is not what the cut says",
                            said,
                            "It was not kept. Empty the cache (`backlot doctor` names it) and try"
                                    + " again. If it stays, please report it.",
                            Kind.JOB);
        };
    }

    static Message of(ExchangeException e) {
        String said = String.valueOf(e.getMessage());
        String title =
                switch (e.code()) {
                    case NOT_FOUND -> "File not found";
                    case UNREADABLE -> "The file cannot be read";
                    case TOO_LARGE -> "The file is too large";
                    case NOT_JSON, MALFORMED -> "The file is damaged";
                    case NOT_THIS_FORMAT -> "This is another kind of file";
                };
        return new Message(title, said, e.remedy(), Kind.INPUT);
    }
}
