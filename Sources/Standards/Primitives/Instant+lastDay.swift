extension Instant {
    /// The latest day that it is anywhere on Earth then (UTC+14): what is dated later is dated in the future, wherever it was
    /// written.
    public var lastDayAnywhere: CivilDate { civil(utcOffsetSeconds: 14 * 3_600).date }
}
