public import ArgumentParser
public import CodeSets
import Foundation
public import PASGateway
public import Primitives

/// Where the rules and the records are.
struct PlaceOptions: ParsableArguments {
    @Option(help: "Plan book directory. Else $ASSENT_BOOK, else Examples/larkspur.")
    var book: String?

    @Option(
        help: """
            Database file. Else $ASSENT_DATA; without either, nothing is kept: the book's own \
            registry files are loaded for this one run.
            """)
    var data: String?

    var bookPath: String { book ?? Self.standardBookPath }

    static var standardBookPath: String {
        ProcessInfo.processInfo.environment["ASSENT_BOOK"] ?? "Examples/larkspur"
    }

    var dataPath: String? { Self.dataPath(data) }

    /// - Parameter option: what was given on the command line.
    static func dataPath(_ option: String?) -> String? {
        option ?? ProcessInfo.processInfo.environment["ASSENT_DATA"]
    }

    /// The store, which has to be there: one that is not has a name that was mistyped.
    @discardableResult
    func requireStore() throws -> String {
        let path = try requireData()
        guard FileManager.default.fileExists(atPath: path) else {
            throw Refusal("There is no store \(path) yet; `assent registry import` makes one.")
        }
        return path
    }

    /// For what is kept, so that there has to be a place.
    @discardableResult
    func requireData() throws -> String {
        guard let path = dataPath else {
            throw Refusal("Say which store: --data FILE, or $ASSENT_DATA.")
        }
        return path
    }
}

/// What FHIR documents are held against.
struct GuideOptions: ParsableArguments {
    @Option(
        name: .customLong("guide"),
        help: """
            Version of Da Vinci PAS, \(PASVersion.allCases.map(\.number).joined(separator: " or ")). Default: the one that \
            the document names in meta.profile, else the newest that it conforms to.
            """)
    var version: PASVersion?

    @Flag(help: "Refuse what would be accepted with remarks, too.")
    var strict = false

    /// The desk's gateway, in the version that is asked for or that the message is of.
    func gateway(of desk: Desk, for bytes: [UInt8], now: Instant) -> PASGateway {
        desk.gateway.refusingWarnings(strict)
            .speaking(version ?? PASGateway.versionMeant(by: bytes, now: now))
    }
}

extension PASVersion: ExpressibleByArgument {
    public init?(argument: String) {
        guard let version = Self.allCases.first(where: { $0.number == argument }) else {
            return nil
        }
        self = version
    }
}

/// When it is, for tests and replays.
struct TimeOptions: ParsableArguments {
    @Option(help: "The instant at which everything happens (RFC 3339). Default: now.")
    var now: Instant?

    var instant: Instant { clock() }

    /// What time it is, for what runs longer than a moment.
    var clock: @Sendable () -> Instant {
        let fixed = now
        return { fixed ?? Instant.wallClock }
    }
}

extension Instant {
    static var wallClock: Instant {
        Instant(milliseconds: Int64(Date().timeIntervalSince1970 * 1000))
    }
}

extension Instant: ExpressibleByArgument {
    public init?(argument: String) { self.init(argument) }
}

extension CivilDate: ExpressibleByArgument {
    public init?(argument: String) { self.init(argument) }
}

extension Money: ExpressibleByArgument {
    public init?(argument: String) { self.init(argument) }
}

extension Primitives.Decimal: ExpressibleByArgument {
    public init?(argument: String) { self.init(argument) }
}

extension PlaceOfService: ExpressibleByArgument {
    public init?(argument: String) { self.init(argument) }
}

extension DiagnosisCode: ExpressibleByArgument {
    public init?(argument: String) { self.init(argument) }
}

extension ProcedureCode {
    /// A code as a person types it: `72148`, `E0601`, or with its system, `service-type:48`.
    static func argument(_ text: String) throws -> ProcedureCode {
        if let colon = text.firstIndex(of: ":"),
            let system = ProcedureCodeSystem(name: text[..<colon])
        {
            let code = ProcedureCode(
                system: system, code: text[text.index(after: colon)...].uppercased())
            if let problem = code.shapeProblem {
                throw Refusal("'\(text)' can not be a service code: \(problem).")
            }
            return code
        }
        guard let code = ProcedureCode(typed: text) else {
            throw Refusal(
                "'\(text)' can not be a service code: CPT has five digits (or four and F, T, U or M), "
                    + "HCPCS Level II a letter A to V and four digits. "
                    + "An X12 service type is written service-type:CODE.")
        }
        return code
    }
}
