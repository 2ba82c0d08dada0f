/// Rows of the flat tables (`FlatTables`): what the classes of `Definitions` say, as small values that name one another by
/// their places. -1 is none. What is only told in messages stays with the classes (`FlatSources`), which have the same
/// places.

/// `Shape`.
struct FlatShape: BitwiseCopyable {
    var firstSlot: Int32 = 0
    /// One less than the number of slots.
    var slotMask: Int32 = 0
    /// The children that must be there, as bits by their place.
    var required: UInt64 = 0
    var firstRule: Int32 = 0
    var ruleCount: Int32 = 0
    var isResource = false
    /// Whether there are more children than bits: they are counted one by one.
    var isWide = false
}

/// How the member of a name is to be read.
struct FlatSlot: BitwiseCopyable {
    /// `ElementNames.number`; 0 is empty.
    var name: UInt16 = 0
    /// The place among the children, as the bit that it has; 63 for all that have none of their own.
    var bit: UInt8 = 0
    var isID = false
    /// Whether it is the resource of an entry of a Bundle.
    var isOfEntry = false
    var element: Int32 = -1
    /// Of a choice the kind that the name stands for.
    var kind: Int32 = -1
}

/// `Element`.
struct FlatElement: BitwiseCopyable {
    var min: Int32
    var max: Int32
    var isList: Bool
    var isClosed: Bool
    var hasConditions: Bool
    var hasGiven: Bool
    var hasMaxLength: Bool
    /// A `FlatForm`; -1 with `hasGiven` where only the class can tell.
    var given: Int32 = -1
    var list: Int32 = -1
    var firstSlice: Int32 = 0
    var sliceCount: Int32 = 0
    /// Of the slices by their URLs, where all are known by a URL.
    var sliceTable: Int32 = -1
    var firstRule: Int32 = 0
    var ruleCount: Int32 = 0
}

/// `Kind`.
struct FlatKind: BitwiseCopyable {
    enum Role: UInt8 { case primitive, complex, reference, fhirExtension, resource }

    /// How a code is written in it.
    enum Coded: UInt8 { case not, code, coding, concept, quantity }

    var role: Role
    var coded: Coded
    /// `.string` where it is none.
    var primitive: PrimitiveType
    /// Whether it is an extension that its own definition is looked for.
    var isOpenExtension: Bool
    var shape: Int32
    /// A `FlatForm`, as `FlatElement.given`; and a `FlatCodes`.
    var given: Int32 = -1
    var hasGiven = false
    var list: Int32 = -1
    var firstTarget: Int32 = 0
    var targetCount: Int32 = 0
    var firstRule: Int32 = 0
    var ruleCount: Int32 = 0
}

/// A type that a reference may lead to.
struct FlatTarget: BitwiseCopyable {
    var type: FlatText
}

/// `Slice`.
struct FlatSlice: BitwiseCopyable {
    enum Mark: UInt8 {
        case url, resource, value, codes
        /// Only the class can tell.
        case other
    }

    var mark: Mark
    var min: Int32
    var max: Int32
    var element: Int32
    var kind: Int32
    /// The path to what it is known by, as numbers of names.
    var firstStep: Int32 = 0
    var stepCount: Int32 = 0
    /// Of `url` and `resource`.
    var text = FlatText()
    /// A `FlatForm` or a `FlatCodes`.
    var operand: Int32 = -1
}

/// Bytes of the tables.
struct FlatText: BitwiseCopyable {
    var start: Int32 = 0
    var count: Int32 = 0
}

/// Texts found by their bytes: `TextTable`.
struct FlatTextTable: BitwiseCopyable {
    var firstSlot: Int32
    var slotMask: Int32
}

struct FlatTextSlot: BitwiseCopyable {
    var hash: UInt64 = 0
    var text = FlatText()
    /// -1 is empty.
    var value: Int32 = -1
}

/// `CodeList`, as far as its codes or systems are known.
struct FlatCodes: BitwiseCopyable {
    enum Extent: UInt8 { case codes, systems, form }

    var extent: Extent
    var isComplete: Bool
    var firstSystem: Int32 = 0
    var systemCount: Int32 = 0
}

struct FlatSystem: BitwiseCopyable {
    var name: FlatText
    /// Of its codes.
    var table: Int32 = -1
}

/// A value that is given (`WantedValue`): what is in it follows it, up to `end`.
struct FlatForm: BitwiseCopyable {
    enum Role: UInt8 { case text, object, array, literal }

    var role: Role
    /// The number of the name under which it stands.
    var key: Int32
    var end: Int32 = 0
    var text = FlatText()
}

/// A type or profile.
struct FlatDefinition: BitwiseCopyable {
    var shape: Int32
    var isExtension: Bool
}
