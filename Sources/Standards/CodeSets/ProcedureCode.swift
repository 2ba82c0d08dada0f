/// A code of a procedure code system, for example 72148 of CPT or E0601 of HCPCS Level II.
public struct ProcedureCode: Hashable, Sendable, CustomStringConvertible {
    public let system: ProcedureCodeSystem
    public let code: String

    public init(system: ProcedureCodeSystem, code: String) {
        self.system = system
        self.code = code
    }

    public var description: String { "\(code) (\(system))" }

    /// What keeps the code from being one of its system, by shape; nil where the shape is right.
    ///
    /// CPT: five digits, or four digits and F, T, U or M. HCPCS Level II: a letter A to V and four digits.
    /// X12 service type: one to three letters or digits. Revenue code: four digits.
    public var shapeProblem: String? {
        let bytes = Array(code.utf8)
        switch system {
        case .cpt:
            let isNumber = bytes.count == 5 && bytes.allSatisfy(isDigit)
            let isLettered =
                bytes.count == 5 && bytes.prefix(4).allSatisfy(isDigit)
                && "FTUM".utf8.contains(bytes[4])
            return isNumber || isLettered
                ? nil : "a CPT code is five digits, or four digits and F, T, U or M"
        case .hcpcs:
            let isLevelTwo =
                bytes.count == 5 && bytes[0] >= UInt8(ascii: "A") && bytes[0] <= UInt8(ascii: "V")
                && bytes.dropFirst().allSatisfy(isDigit)
            return isLevelTwo ? nil : "a HCPCS Level II code is a letter A to V and four digits"
        case .x12ServiceType:
            return (1...3).contains(bytes.count) && bytes.allSatisfy(isAlphanumeric)
                ? nil : "an X12 service type is one to three letters or digits"
        case .revenue:
            return bytes.count == 4 && bytes.allSatisfy(isDigit)
                ? nil : "a revenue code is four digits"
        case .other:
            return bytes.isEmpty ? "the code is empty" : nil
        }
    }

    /// Whether bytes are a CPT or a HCPCS Level II code by their shape, in capitals or not: four digits among five, and
    /// where the letter stands there.
    @inlinable
    public static func hasTypedShape(_ bytes: some BidirectionalCollection<UInt8>) -> Bool {
        guard bytes.count == 5, let first = bytes.first, let last = bytes.last,
            bytes.dropFirst().dropLast().allSatisfy({ $0 &- 0x30 < 10 })
        else { return false }
        let isLastDigit = last &- 0x30 < 10
        guard first &- 0x30 < 10 else { return (first | 0x20) &- 0x61 < 22 && isLastDigit }
        return isLastDigit || "ftum".utf8.contains(last | 0x20)
    }

    /// Whether it is a drug or biological by its HCPCS Level II chapter: J codes, and the ranges of Q codes and of temporary C
    /// codes that CMS gives to drugs, biosimilars and blood products.
    public var isDrug: Bool {
        guard system == .hcpcs, shapeProblem == nil, let letter = code.utf8.first,
            let number = Int(code.dropFirst())
        else { return false }
        switch letter {
        case UInt8(ascii: "J"): return true
        case UInt8(ascii: "Q"): return Self.drugsAmongQ.contains { $0.contains(number) }
        case UInt8(ascii: "C"): return (9000...9399).contains(number)
        default: return false
        }
    }

    /// Injections and chemotherapy of the beginning, vaccines to cell therapies, interferons, biosimilars, contrast agents.
    private static let drugsAmongQ = [
        0138...0139, 0144...0181, 0220...0249, 2004...2058, 3027...3028, 4074...4082, 5101...5199,
        9950...9999,
    ]

    /// The code that a person typed without a system: CPT by its shape, HCPCS Level II by its. The two shapes do not
    /// meet; a service type must be given with its system.
    public init?(typed text: some StringProtocol) {
        let code = String(decoding: text.utf8.map(upper), as: UTF8.self)
        let candidates: [ProcedureCodeSystem] = [.cpt, .hcpcs]
        let fitting = candidates.first {
            ProcedureCode(system: $0, code: code).shapeProblem == nil
        }
        guard let fitting else { return nil }
        self.init(system: fitting, code: code)
    }

    /// A code that came as HCPCS. HCPCS Level I is CPT, so that a number of CPT may come under either name; the shapes tell
    /// them apart, and what has neither stays what it was called.
    public init(hcpcs code: String) {
        self = ProcedureCode(typed: code) ?? ProcedureCode(system: .hcpcs, code: code)
    }
}

func isDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }

func isUpper(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z") }

/// The capital of an ASCII letter. Unicode's capitals would make two letters of one, or a letter of a look-alike.
func upper(_ byte: UInt8) -> UInt8 {
    byte >= UInt8(ascii: "a") && byte <= UInt8(ascii: "z") ? byte - 32 : byte
}

func isAlphanumeric(_ byte: UInt8) -> Bool { isDigit(byte) || isUpper(byte) }
