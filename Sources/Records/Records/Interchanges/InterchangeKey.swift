/// An interchange as its sender names it: who to whom (ISA05 to ISA08), under which control number (ISA13).
public struct InterchangeKey: Hashable, Sendable {
    /// Qualifier and identifier, `ZZ:RIVERBEND`.
    public let sender: String
    public let receiver: String
    public let controlNumber: String

    public init(sender: String, receiver: String, controlNumber: String) {
        self.sender = sender
        self.receiver = receiver
        self.controlNumber = controlNumber
    }

    /// For so long a control number counts as used: some partners begin anew with every year.
    public static let rememberedDays = 366
}
