import Cases
import Plans
import Primitives

/// `calendars.yaml`: the days on which somebody works.
enum CalendarReader {
    static func calendars(
        _ bytes: [UInt8], file: String, log: FindingLog
    ) -> [Located<BusinessCalendar>] {
        YAMLMap.list(bytes, file: file, log: log).compactMap { map in
            let closings = map.values("closings", "a date (YYYY-MM-DD)") { CivilDate($0) }
            let weekend = map.has("weekend") ? weekend(map) : [.saturday, .sunday]
            let keepsFederal = map.flag("federalHolidays", default: true)
            let name = map.requiredText("name")
            map.finish()
            if weekend.count >= 7 {
                map.fail("book-never-applies", "a calendar without a working day", at: "weekend")
            }
            guard map.isSound else { return nil }
            let calendar = BusinessCalendar(
                name: name, holidays: Set(closings), weekend: Set(weekend),
                keepsFederalHolidays: keepsFederal)
            return Located(calendar, map.spot)
        }
    }

    private static let weekdays = [
        "sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday",
    ]

    private static func weekend(_ map: YAMLMap) -> [Weekday] {
        map.values("weekend", "a day of the week in English") { text in
            weekdays.firstIndex(of: text.lowercased()).flatMap { Weekday(rawValue: $0) }
        }
    }
}
