package earshot.bench;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResultTest {

    private static final double[] ELEVEN = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 100};

    @Test
    void percentilesAreNumPys() {
        assertEquals(5, Result.percentile(ELEVEN, 50));
        assertEquals(1, Result.percentile(ELEVEN, 10));
        assertEquals(9, Result.percentile(ELEVEN, 90));
        assertEquals(0, Result.percentile(ELEVEN, 0));
        assertEquals(100, Result.percentile(ELEVEN, 100));
        assertEquals(9 + 0.5 * 91, Result.percentile(ELEVEN, 95), 1e-12);
        assertEquals(1.1, Result.percentile(new double[] {1, 2}, 10), 1e-12);
        assertEquals(2.5, Result.percentile(new double[] {1, 2, 3, 4}, 50), 1e-12);
        assertEquals(7, Result.percentile(new double[] {7}, 90));
    }

    /** Of a rate, the tenth percentile is a slow one; of a time, a fast one. */
    @Test
    void valuesAscendWhateverTheUnit() {
        double[] seconds = {4, 1, 2};
        Job job = new Job(() -> seconds, 8, Cost.inFloat(6e9, 3e9));
        Result rate = Result.of("mfcc-2", Unit.CLIPS_PER_SECOND, 2, seconds, job);
        assertArrayEquals(new double[] {2, 4, 8}, rate.values());
        assertEquals(4, rate.median());
        assertEquals(2.4, rate.p10(), 1e-12);
        assertEquals(7.2, rate.p90(), 1e-12);
        Result time = Result.of("dnn-step-32", Unit.MILLISECONDS, 2, seconds, job);
        assertArrayEquals(new double[] {125, 250, 500}, time.values());
        assertEquals(2, time.seconds());
        assertEquals(3, time.gigaflops());
        assertEquals(1.5, time.gigabytes());
        assertEquals("mfcc", rate.job());
        assertEquals("dnn-step-32", time.job());
    }

    @Test
    void secondsBecomeEachUnit() {
        assertEquals(2500, Unit.MILLISECONDS.of(5, 2));
        assertEquals(2.5, Unit.SECONDS.of(5, 2));
        assertEquals(250, Unit.NANOSECONDS.of(5e-7, 2), 1e-9);
        assertEquals(600, Unit.CLIPS_PER_SECOND.of(5, 3000));
        assertEquals(2, Unit.GIGAFLOPS.of(0.5, 1e9));
    }

    @ParameterizedTest
    @CsvSource({"0.04567, 0.0457", "0.45671, 0.4567", "1.23456, 1.235", "45.6789, 45.68",
        "456.789, 456.8", "4567.89, 4568", "123456.7, 123457", "0, 0.0000"})
    void numbersHaveFourDigits(double value, String text) {
        assertEquals(text, Result.number(value));
    }

    @Test
    void aRoofIsTheLowerOfArithmeticAndMemory() {
        Roof roof = new Roof(2, 100, 20, 50);
        assertEquals(50, roof.gigabytes());
        Cost light = Cost.inFloat(1e9, 1e9);
        Cost heavy = Cost.inFloat(10e9, 1e9);
        Cost inDouble = Cost.inDouble(1.5e9, 1e9);
        assertEquals(true, roof.boundByMemory(light));
        assertEquals(false, roof.boundByMemory(heavy));
        assertEquals(false, roof.boundByMemory(inDouble), "half the arithmetic");
        assertEquals(50, roof.percent(result(light, 0.04)), 1e-9);
        assertEquals(50, roof.percent(result(heavy, 0.2)), 1e-9);
        assertEquals(50, roof.percent(result(inDouble, 0.06)), 1e-9);
    }

    private static Result result(Cost cost, double seconds) {
        return new Result("x", Unit.SECONDS, 2, new double[] {seconds}, seconds, cost);
    }
}
