import Cases
import Testing

/// The text form of a span, as the plan book writes it.
@Suite struct DeadlineSpanTests {
    @Test(
        "A span reads and writes itself",
        arguments: [
            ("7 days", ClockSpan.calendarDays(7)), ("1 day", .calendarDays(1)),
            ("72 hours", .hours(72)), ("1 hour", .hours(1)), ("2 business days", .businessDays(2)),
            ("5 business days <= 7 days", .businessDays(5, notOverCalendarDays: 7)),
            ("1 business day <= 1 day", .businessDays(1, notOverCalendarDays: 1)),
        ])
    func roundTrip(text: String, span: ClockSpan) {
        #expect(ClockSpan(text) == span)
        #expect(span.description == text)
    }

    @Test(
        "Anything else is refused",
        arguments: [
            "", "7", "days", "7 weeks", "-7 days", "+7 days", "0 days", "7.5 days", "seven days",
            "7 days <= 5 days", "72 hours <= 3 days", "5 business days <=", "5 business days <= 7",
            "5 business days <= 7 hours", "5 business", "9999999999999999999 days", "7 days late",
            "9000 days", "٧ days", "5 business days <= 7 days <= 9 days",
        ])
    func refused(text: String) {
        #expect(ClockSpan(text) == nil)
    }
}
