import Cases
import Plans

/// `appeals` of a plan: who hears them, and who comes after.
enum AppealReader {
    static func appeals(_ plan: YAMLMap, _ program: Program?) -> AppealRule? {
        guard let map = plan.requiredMap("appeals") else { return nil }
        let days = map.required("fileWithinDays", "a number of days above zero") { text in
            Int(text).flatMap { $0 > 0 ? $0 : nil }
        }
        let received = receivedAfterDays(map, program)
        let steps = map.texts("steps").map(\.text)
        if steps.isEmpty { map.missing("steps") }
        let hears = map.requiredText("hears")
        let expedited = map.requiredText("expedited")
        let source = map.requiredCitation("source")
        let levels = levels(map, program)
        let next = next(map)
        let keepCare = daysToKeepCare(map, program)
        map.finish()
        return days.map {
            AppealRule(
                hears: hears, fileWithinDays: $0, receivedAfterDays: received, steps: steps,
                expedited: expedited, citation: source, levels: levels, next: next,
                keepCareWithinDays: keepCare)
        }
    }

    /// As many days as Medicare takes a letter to be under way (42 CFR 422.582(b), 405.942(a)(1)).
    private static let daysInTheMail = 5

    private static func receivedAfterDays(_ map: YAMLMap, _ program: Program?) -> Int? {
        let isCounted = program?.appealsCountFromReceipt ?? true
        let days = map.whole("receivedAfterDays")
        if days != nil, !isCounted {
            map.fail(
                "book-never-applies",
                "under \(program?.name ?? "the program") the days to appeal are counted from the date of the notice",
                at: "receivedAfterDays")
        }
        return isCounted ? days ?? daysInTheMail : nil
    }

    /// No more than the law of the program lets a plan have.
    private static func levels(_ map: YAMLMap, _ program: Program?) -> Int? {
        let most = program.flatMap(\.appealLevelsMax) ?? 2
        let expected =
            most == 1
            ? "1: under \(program?.name ?? "the program") a plan hears one appeal" : "1 or 2"
        return map.value("levels", expected) { text in
            Int(text).flatMap { 1...most ~= $0 ? $0 : nil }
        }
    }

    private static func next(_ appeals: YAMLMap) -> NextReview? {
        guard let map = appeals.map("next") else { return nil }
        let hears = map.requiredText("hears")
        let isByItself = map.flag("byItself")
        let within = map.value("askWithin", "a time such as `120 days` or `4 months`") {
            NextReview.Span($0)
        }
        let steps = map.texts("steps").map(\.text)
        if steps.isEmpty { map.missing("steps") }
        let expedited = map.text("expedited")
        let source = map.requiredCitation("source")
        if isByItself, within != nil {
            map.fail(
                "book-never-applies", "nobody need ask for what comes `byItself`", at: "askWithin")
        }
        map.finish()
        return NextReview(
            hears: hears, isByItself: isByItself, askWithin: within, steps: steps,
            expedited: expedited, citation: source)
    }

    private static func daysToKeepCare(_ map: YAMLMap, _ program: Program?) -> Int? {
        guard map.has("keepCareWithinDays") else { return nil }
        guard let program else { return map.whole("keepCareWithinDays") }
        guard let least = program.daysToKeepCare else {
            map.fail(
                "book-never-applies",
                "`keepCareWithinDays` belongs to the program `medicaidManagedCare`",
                at: "keepCareWithinDays")
            return nil
        }
        return map.value(
            "keepCareWithinDays", "a number of days, \(least) or more (42 CFR 438.420)"
        ) { text in
            Int(text).flatMap { $0 >= least ? $0 : nil }
        }
    }
}
