package studio.backlot.studio.message;

import studio.backlot.storyboard.store.StoreException;
import studio.backlot.studio.message.Message.Kind;

/// Words for what goes wrong with the folder of a production.
final class StoreMessages {
    private StoreMessages() {}

    static Message of(StoreException e) {
        Kind kind =
                switch (e.code()) {
                    case NOT_A_PRODUCTION,
                            ALREADY_THERE,
                            UNREADABLE,
                            NEWER_VERSION,
                            LOCKED,
                            UNWRITABLE ->
                            Kind.INPUT;
                    case DISK_FULL, FAILED -> Kind.JOB;
                };
        String title =
                switch (e.code()) {
                    case NOT_A_PRODUCTION -> "This is not a production";
                    case ALREADY_THERE -> "There is something under this name";
                    case UNREADABLE -> "A file of the production cannot be read";
                    case NEWER_VERSION -> "The production is from a newer Backlot";
                    case LOCKED -> "The production is open elsewhere";
                    case UNWRITABLE -> "The production cannot be written";
                    case DISK_FULL -> "The disk is full";
                    case FAILED -> "The production could not be saved";
                };
        return new Message(title, String.valueOf(e.getMessage()), e.remedy(), kind);
    }
}
