package dev.penstock.state;

import dev.penstock.connector.state.RunManifest;
import dev.penstock.connector.state.RunRecord;
import dev.penstock.connector.state.RunStart;
import dev.penstock.definition.ExecutionStatus;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;

/** What the row of a run says, and the texts that are put into it. */
final class RunRow {

    /** The columns that {@link #record} reads. */
    static final String COLUMNS = "execution_id, phase, is_canceled, start, progress, manifest, record";

    private RunRow() {}

    /** Returns what is known of a run now. */
    static RunRecord record(ResultSet row) throws SQLException, IOException {
        return switch (row.getString("phase")) {
            case "ENDED" -> parsed(row, "record", StateReader::record);
            case "COMMITTED" -> RunRecords.with(manifest(row).record(), ExecutionStatus.IN_PROGRESS);
            default -> inProgress(row);
        };
    }

    static RunStart start(ResultSet row) throws SQLException, IOException {
        return parsed(row, "start", StateReader::start);
    }

    static RunManifest manifest(ResultSet row) throws SQLException, IOException {
        return parsed(row, "manifest", StateReader::manifest);
    }

    static String text(StateJson.Body body) throws IOException {
        return new String(StateJson.write(body), StandardCharsets.US_ASCII);
    }

    private static RunRecord inProgress(ResultSet row) throws SQLException, IOException {
        RunningRun run = RunningRun.of(start(row), "");
        if (row.getString("progress") != null) {
            Step.Progress progress = parsed(row, "progress", in -> {
                String executionId = row.getString("execution_id");
                return new Step.Progress(executionId, StateReader.counts(in.object("counts")), in.instant("at"));
            });
            run = run.progressed(progress.counts(), progress.at());
        }
        return row.getBoolean("is_canceled") ? run.canceled().record() : run.record();
    }

    /** Reads fields. */
    interface FieldsReader<R> {

        R read(JsonFields in) throws IOException, SQLException;
    }

    private static <R> R parsed(ResultSet row, String column, FieldsReader<R> reader) throws SQLException, IOException {
        try {
            return reader.read(JsonFields.parse(row.getString(column)));
        } catch (IOException e) {
            String place = "the table penstock_run, run " + row.getString("execution_id") + ", column " + column;
            throw new CorruptStateException(place, e.getMessage(), e);
        }
    }
}
