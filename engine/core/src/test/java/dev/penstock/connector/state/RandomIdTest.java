package dev.penstock.connector.state;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RandomIdTest {

    @Test
    void idsAreRandomUuidsInEveryBitThatIsFree() {
        Set<UUID> ids = new HashSet<>();
        long ones = 0;
        long zeros = 0;
        long moreOnes = 0;
        long moreZeros = 0;
        for (int i = 0; i < 200; i++) {
            UUID id = RandomId.next();
            ids.add(id);
            assertEquals(4, id.version());
            assertEquals(2, id.variant());
            ones |= id.getMostSignificantBits();
            zeros |= ~id.getMostSignificantBits();
            moreOnes |= id.getLeastSignificantBits();
            moreZeros |= ~id.getLeastSignificantBits();
        }

        assertEquals(200, ids.size());
        assertEquals(~0xf000L, ones & zeros);
        assertEquals(~(0b11L << 62), moreOnes & moreZeros);
    }
}
