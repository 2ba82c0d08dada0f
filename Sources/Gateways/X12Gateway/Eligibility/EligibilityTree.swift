import Primitives
import X12

/// The levels of a 270 (005010X279A1): payers, under each the providers who ask, under each subscribers, and under those
/// their dependents.
struct EligibilityTree {
    struct Payer {
        let level: Level
        var receivers: [Receiver] = []
    }

    struct Receiver {
        let level: Level
        var subscribers: [Subscriber] = []
    }

    struct Subscriber {
        let level: Level
        var dependents: [Level] = []
    }

    let header: Row
    private(set) var payers: [Payer] = []

    /// The guide asks for no more than 99 patients a set; a file of more is taken, to here.
    static let patientsMax = 1_000

    /// nil where a level stands under none that it could belong to; the guide's rules have refused that before.
    init?(_ rows: [Row]) {
        guard let header = rows.first(where: { $0.id == "BHT" }) else { return nil }
        self.header = header
        for level in Level.levels(in: rows) {
            switch level.code {
            case "20": payers.append(Payer(level: level))
            case "21":
                guard !payers.isEmpty else { return nil }
                payers[payers.count - 1].receivers.append(Receiver(level: level))
            case "22":
                guard let place = payers.last?.receivers.indices.last else { return nil }
                payers[payers.count - 1].receivers[place].subscribers.append(
                    Subscriber(level: level))
            case "23":
                guard let place = payers.last?.receivers.indices.last,
                    let owner = payers.last?.receivers[place].subscribers.indices.last
                else { return nil }
                payers[payers.count - 1].receivers[place].subscribers[owner].dependents.append(
                    level)
            default: continue
            }
        }
    }

    /// Where the first patient too many stands; nil where there are few enough.
    static func excess(_ rows: [Row]) -> Row? {
        let patients = rows.filter { $0.id == "HL" && ["22", "23"].contains($0[3] ?? "") }
        return patients.count > patientsMax ? patients[patientsMax] : nil
    }
}
