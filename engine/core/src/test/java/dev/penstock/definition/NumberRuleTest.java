package dev.penstock.definition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberRuleTest {

    @ParameterizedTest
    @CsvSource({
        "SCHEDULE_OFFSET, 0, 36000",
        "FLOW_ERROR_DEACTIVATION_THRESHOLD, 1, 100",
        "SAP_MAX_PARALLELISM, 1, 10",
        "SAP_MAX_PAGE_SIZE, 1, 10000",
        "TARGET_FILE_SIZE, 0, 8796093022207",
        "MASK_LENGTH, 1, 2147483647",
        "TRUNCATE_LENGTH, 1, 2147483647",
        "TAG_COUNT, 0, 50",
        "CUSTOM_PROPERTY_COUNT, 0, 50",
        "PARTITION_KEY_COUNT, 1, 10",
        "DESTINATION_COUNT, 1, 1"
    })
    void bothEndsAreAllowedAndTheirNeighboursAreNot(NumberRule rule, long least, long most) {
        assertEquals(Optional.empty(), rule.check("x", least));
        assertEquals(Optional.empty(), rule.check("x", most));
        assertEquals("x", rule.check("x", least - 1).orElseThrow().place());
        assertTrue(rule.check("x", most + 1).orElseThrow().rule().endsWith(".range"));
    }
}
