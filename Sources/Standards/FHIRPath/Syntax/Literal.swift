/// A value that is written in the expression.
enum Literal: Hashable, Sendable {
    case boolean(Bool)
    case string(String)
    case integer(Int)
    case decimal(Number)
    case temporal(Temporal)
    case quantity(Quantity)
}
