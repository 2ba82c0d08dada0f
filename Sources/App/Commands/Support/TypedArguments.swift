public import ArgumentParser
public import CodeSets
import Foundation
public import PASGateway
public import Primitives

// What a person types on the command line, as the values of the field.

extension PASVersion: ExpressibleByArgument {
    public init?(argument: String) {
        guard let version = Self.allCases.first(where: { $0.number == argument }) else {
            return nil
        }
        self = version
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
