package studio.backlot.storyboard.time;

import java.math.BigInteger;

/// The one rounding rule of the house: to the nearest whole number, halves up (toward +∞). A cut
/// that every file rounds alike is as long in each of them.
final class Rounding {
    private Rounding() {}

    /// `floor(numerator / denominator + 1/2)`, exactly; the denominator is positive.
    static long halfUp(BigInteger numerator, BigInteger denominator) {
        BigInteger twice = numerator.shiftLeft(1).add(denominator);
        BigInteger[] parts = twice.divideAndRemainder(denominator.shiftLeft(1));
        BigInteger floor = parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
        return floor.longValueExact();
    }
}
