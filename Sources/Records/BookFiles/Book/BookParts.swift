import Cases
import CodeSets
import Plans
import Policies
import Primitives

/// Everything read from the files of a book, each with its place, before it is checked as a whole.
struct BookParts {
    var name = ""
    var version = ""
    var payers: [Located<Payer>] = []
    var plans: [PlanReader.Named] = []
    var networks: [Located<Network>] = []
    /// Names of the lists that have a file, with the file.
    var lists: [String: String] = [:]
    var rows: [Located<AuthorizationRow>] = []
    var delegations: [Located<Delegation>] = []
    var exemptions: [Located<Exemption>] = []
    var benefits: [Located<Benefit>] = []
    /// The plans of the rows of tier `out`.
    var outsideRows: [Located<PlanID>] = []
    var fees: [Located<FeeRow>] = []
    var clocks: [Located<ClockRow>] = []
    var calendars: [Located<BusinessCalendar>] = []
    var codes: [ProcedureCodeSystem: [String: DateRange?]] = [:]
    var edits: [ProcedureCode: Decimal] = [:]
    var policies: [Located<Policy>] = []

    /// The files that a book can not do without.
    static let requiredFiles = ["book.yaml", "payers.yaml", "clocks.csv", "calendars.yaml"]

    init(_ files: FileSet, log: FindingLog) {
        for name in Self.requiredFiles where files.files[name] == nil {
            log.error("book-missing-file", "the book has no \(name)", Spot(name))
        }
        if !files.names.contains(where: { $0.hasPrefix("plans/") }) {
            log.error("book-missing-file", "the book has no plan", Spot("plans"))
        }
        policies = PolicyFiles(files.files, log: log).policies
        for file in files.names where !Self.isBeside(file) && !file.hasPrefix("policies/") {
            read(file, files.files[file] ?? [], log)
        }
    }

    /// What may lie in the same directory and is no part of the book: the registry, sample requests and claims, examples
    /// of policies, notes.
    static func isBeside(_ file: String) -> Bool {
        file.hasSuffix(".md")
            || ["registry/", "requests/", "claims/"].contains(where: file.hasPrefix)
            || file == "expected.csv" || PolicyFiles.isCases(file)
    }

    private mutating func read(_ file: String, _ bytes: [UInt8], _ log: FindingLog) {
        switch file {
        case "book.yaml": readHead(bytes, file, log)
        case "payers.yaml": payers = PayersReader.payers(bytes, file: file, log: log)
        case "networks.csv": networks = NetworkReader.networks(bytes, file: file, log: log)
        case "delegations.csv":
            delegations = DelegationReader.delegations(bytes, file: file, log: log)
        case "exemptions.csv":
            exemptions = ExemptionReader.exemptions(bytes, file: file, log: log)
        case "fees.csv": fees = FeeReader.fees(bytes, file: file, log: log)
        case "clocks.csv": clocks = ClockReader.clocks(bytes, file: file, log: log)
        case "calendars.yaml":
            calendars = CalendarReader.calendars(bytes, file: file, log: log)
        case "edits.csv": edits = CodeReader.edits(bytes, file: file, log: log)
        default: readInFolder(file, bytes, log)
        }
    }

    private mutating func readHead(_ bytes: [UInt8], _ file: String, _ log: FindingLog) {
        guard let map = YAMLMap.one(bytes, file: file, log: log) else { return }
        name = map.requiredText("name")
        version = map.requiredText("version")
        map.finish()
    }

    private mutating func readInFolder(_ file: String, _ bytes: [UInt8], _ log: FindingLog) {
        let parts = file.split(separator: "/").map(String.init)
        let name = parts.last ?? file
        let stem = name.split(separator: ".").dropLast().joined(separator: ".")
        let ending = name.split(separator: ".").last.map(String.init)
        switch (parts.count == 2 ? parts[0] : "", ending) {
        case ("plans", "yaml"):
            if let plan = PlanReader.plan(bytes, file: file, log: log) { plans.append(plan) }
        case ("lists", "csv"):
            lists[stem] = file
            rows += ListReader.rows(bytes, file: file, list: stem, log: log)
        case ("benefits", "csv"):
            benefits += BenefitReader.benefits(
                bytes, file: file, log: log, outsideRows: &outsideRows)
        case ("codes", "csv"): readCodes(file, stem, bytes, log)
        default:
            log.error(
                "book-unknown-file", "no book has a file of this name; see docs/plan-book.md",
                Spot(file))
        }
    }

    private mutating func readCodes(
        _ file: String, _ stem: String, _ bytes: [UInt8], _ log: FindingLog
    ) {
        guard let system = ProcedureCodeSystem(name: stem) else {
            log.error(
                "book-unknown-file", "`\(stem)` is not \(ProcedureCodeSystem.expected)", Spot(file))
            return
        }
        codes[system] = CodeReader.codes(bytes, file: file, system: system, log: log)
    }
}
