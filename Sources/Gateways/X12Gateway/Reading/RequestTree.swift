import Primitives

/// The levels of a 278: payer, requester, subscriber, dependent where the patient is one, event, services
/// (005010X217, loops 2000A to 2000F).
struct RequestTree {
    let header: Row
    let payer: Level
    let requester: Level
    let subscriber: Level
    let dependent: Level?
    let event: Level
    let services: [Level]

    /// Whom the care is for.
    var patient: Level { dependent ?? subscriber }

    /// A professional claim has 50 lines; each line is decided by itself, so their number has a limit.
    static let servicesMax = 200

    init?(_ rows: [Row], _ problems: inout [Problem]) {
        guard let header = rows.first(where: { $0.id == "BHT" }) else {
            problems.append(Self.problem("The request has no BHT.", rows.first))
            return nil
        }
        let levels = Level.levels(in: rows)
        func one(_ code: String, _ what: String) -> Level? {
            let found = levels.filter { $0.code == code }
            if found.count != 1 {
                problems.append(
                    Self.problem(
                        "There is \(found.isEmpty ? "no" : "more than one") \(what) (HL03 \(code)).",
                        found.last?.header ?? header))
            }
            return found.first
        }
        let payer = one("20", "payer")
        let requester = one("21", "requester")
        let subscriber = one("22", "subscriber")
        let event = one("EV", "patient event")
        let services = levels.filter { $0.code == "SS" }
        if services.count > Self.servicesMax {
            problems.append(
                Self.problem(
                    "There are \(services.count) services; at most \(Self.servicesMax) are taken.",
                    services[0].header))
        }
        Self.checkParents(levels, &problems)
        guard let payer, let requester, let subscriber, let event, problems.isEmpty else {
            return nil
        }
        self.header = header
        self.payer = payer
        self.requester = requester
        self.subscriber = subscriber
        self.dependent = levels.first { $0.code == "23" }
        self.event = event
        self.services = services
    }

    /// Each level stands under one of the kind that it belongs to.
    private static func checkParents(_ levels: [Level], _ problems: inout [Problem]) {
        let parents: [String: Set<String>] = [
            "21": ["20"], "22": ["21"], "23": ["22"], "EV": ["22", "23"], "SS": ["EV"],
        ]
        for level in levels {
            guard let wanted = parents[level.code] else { continue }
            let parent = levels.first { $0.header[1] == level.header[2] }
            if parent.map({ !wanted.contains($0.code) }) ?? true {
                problems.append(
                    Problem(
                        code: "x12-parent",
                        message: "HL02 does not name the level that this one belongs to.",
                        place: level.header.place(2)))
            }
        }
    }

    private static func problem(_ message: String, _ row: Row?) -> Problem {
        Problem(code: "x12-level", message: message, place: row?.place())
    }
}
