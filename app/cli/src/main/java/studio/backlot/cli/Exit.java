package studio.backlot.cli;

import studio.backlot.studio.message.Message;

/// What the process says to whoever started it.
public enum Exit {
    OK(0),
    /// Done, and something was found that wants attention.
    FINDINGS(1),
    /// The command line or its input is wrong.
    USAGE(2),
    /// Something is missing on this machine.
    ENVIRONMENT(3),
    /// The job failed.
    FAILED(4);

    private final int code;

    Exit(int code) {
        this.code = code;
    }

    public int code() {
        return code;
    }

    static Exit of(Message.Kind kind) {
        return switch (kind) {
            case INPUT -> USAGE;
            case ENVIRONMENT -> ENVIRONMENT;
            case JOB, UNEXPECTED -> FAILED;
        };
    }
}
