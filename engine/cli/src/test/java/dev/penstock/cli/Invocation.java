package dev.penstock.cli;

import java.io.PrintWriter;
import java.io.StringWriter;

/** One call of the command line: its exit status and what it printed. */
record Invocation(int status, String out, String err) {

    static Invocation of(Object... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        String[] words = new String[arguments.length];
        for (int i = 0; i < words.length; i++) {
            words[i] = arguments[i].toString();
        }
        int status = PenstockCommand.execute(new PrintWriter(out), new PrintWriter(err), words);
        return new Invocation(status, out.toString(), err.toString());
    }
}
