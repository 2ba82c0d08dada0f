public import Primitives

/// Dates and times are written often: digit by digit, as their descriptions are, but without making a text of them.
extension JSONWriter {
    public mutating func date(_ value: CivilDate) {
        quoted(atMost: 10) { $0.put(value) }
    }

    public mutating func instant(_ value: Instant) {
        let (date, time) = value.civil(utcOffsetSeconds: 0)
        let millis = Int((value.milliseconds % 1_000 + 1_000) % 1_000)
        quoted(atMost: 24) { place in
            var end = place.put(date).put(UInt8(ascii: "T"))
            end = end.put(time.hour, digits: 2).put(UInt8(ascii: ":"))
            end = end.put(time.minute, digits: 2).put(UInt8(ascii: ":"))
            end = end.put(time.second, digits: 2)
            if millis != 0 { end = end.put(UInt8(ascii: ".")).put(millis, digits: 3) }
            return end.put(UInt8(ascii: "Z"))
        }
    }
}

extension UnsafeMutablePointer<UInt8> {
    /// Ten bytes: a date has a year of four digits.
    fileprivate func put(_ date: CivilDate) -> Self {
        let (year, month, day) = date.parts
        return put(year, digits: 4).put(UInt8(ascii: "-")).put(month, digits: 2)
            .put(UInt8(ascii: "-")).put(day, digits: 2)
    }

    @inline(__always)
    fileprivate func put(_ value: Int, digits: Int) -> Self {
        var rest = value
        for place in (0..<digits).reversed() {
            self[place] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
            rest /= 10
        }
        return self + digits
    }
}
