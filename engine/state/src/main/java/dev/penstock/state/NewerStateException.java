package dev.penstock.state;

import java.io.IOException;

/** A state that a newer version of Penstock has written. It is left untouched. */
public final class NewerStateException extends IOException {

    private static final long serialVersionUID = 1L;

    NewerStateException(String place, int found, int greatest) {
        super("the state in %s has the format version %d; the greatest that this version of Penstock knows is %d"
                .formatted(place, found, greatest));
    }
}
