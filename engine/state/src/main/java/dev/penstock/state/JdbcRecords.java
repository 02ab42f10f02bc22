package dev.penstock.state;

import dev.penstock.connector.state.FlowRecord;
import dev.penstock.connector.state.RunRecord;
import dev.penstock.connector.state.Watermark;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What the tables say of runs and flows. */
final class JdbcRecords {

    private JdbcRecords() {}

    static Optional<Watermark> watermark(Transaction transaction, String flowName) throws SQLException, IOException {
        return transaction.first(
                row -> new Watermark(Instant.ofEpochSecond(row.getLong(1), row.getInt(2)), row.getString(3)),
                "SELECT until_second, until_nano, execution_id FROM penstock_watermark WHERE flow_name = ?",
                flowName);
    }

    static Optional<RunRecord> execution(Transaction transaction, String executionId) throws SQLException, IOException {
        return transaction.first(
                RunRow::record, "SELECT " + RunRow.COLUMNS + " FROM penstock_run WHERE execution_id = ?", executionId);
    }

    static List<RunRecord> executions(Transaction transaction, String flowName, int limit)
            throws SQLException, IOException {
        return transaction.query(
                RunRow::record,
                "SELECT " + RunRow.COLUMNS + " FROM penstock_run WHERE flow_name = ?"
                        + " ORDER BY started_second DESC, started_nano DESC, execution_id COLLATE \"C\" LIMIT ?",
                flowName,
                limit);
    }

    static void save(Transaction transaction, FlowRecord flow) throws SQLException, IOException {
        transaction.update("""
                INSERT INTO penstock_flow (flow_name, record) VALUES (?, ?)
                ON CONFLICT (flow_name) DO UPDATE SET record = excluded.record
                """, flow.flowName(), RunRow.text(out -> out.flow(flow)));
    }

    static Optional<FlowRecord> flow(Transaction transaction, String flowName) throws SQLException, IOException {
        return transaction.first(
                JdbcRecords::flow, "SELECT flow_name, record FROM penstock_flow WHERE flow_name = ?", flowName);
    }

    static List<FlowRecord> flows(Transaction transaction) throws SQLException, IOException {
        return transaction.query(
                JdbcRecords::flow, "SELECT flow_name, record FROM penstock_flow ORDER BY flow_name COLLATE \"C\"");
    }

    static List<String> flowNames(Transaction transaction) throws SQLException, IOException {
        return transaction.query(
                row -> row.getString(1),
                "SELECT flow_name FROM (SELECT flow_name FROM penstock_flow UNION SELECT flow_name FROM penstock_run) names"
                        + " ORDER BY flow_name COLLATE \"C\"");
    }

    private static FlowRecord flow(ResultSet row) throws SQLException, IOException {
        try {
            return StateReader.flow(JsonFields.parse(row.getString("record")));
        } catch (IOException e) {
            String place = "the table penstock_flow, flow " + row.getString("flow_name");
            throw new CorruptStateException(place, e.getMessage(), e);
        }
    }
}
