// Made by Tools/fhir_types.py from the definitions of FHIR R4 (4.0.1); not to be changed by hand.

extension TypeTable {
    /// Data types.
    static let dataTypes = """
        Address<Element use:code type:code text:string line*string city:string district:string state:string \
        postalCode:string country:string period:Period
        Age<Quantity
        Annotation<Element author?Reference,string time:dateTime text:markdown
        Attachment<Element contentType:code language:code data:base64Binary url:url size:unsignedInt \
        hash:base64Binary title:string creation:dateTime
        BackboneElement<Element modifierExtension*Extension
        CodeableConcept<Element coding*Coding text:string
        Coding<Element system:uri version:string code:code display:string userSelected:boolean
        ContactDetail<Element name:string telecom*ContactPoint
        ContactPoint<Element system:code value:string use:code rank:positiveInt period:Period
        Contributor<Element type:code name:string contact*ContactDetail
        Count<Quantity
        DataRequirement<Element type:code profile*canonical subject?CodeableConcept,Reference mustSupport*string \
        codeFilter*DataRequirement.codeFilter dateFilter*DataRequirement.dateFilter limit:positiveInt \
        sort*DataRequirement.sort
        DataRequirement.codeFilter<Element path:string searchParam:string valueSet:canonical code*Coding
        DataRequirement.dateFilter<Element path:string searchParam:string value?dateTime,Period,Duration
        DataRequirement.sort<Element path:string direction:code
        Distance<Quantity
        Dosage<BackboneElement sequence:integer text:string additionalInstruction*CodeableConcept \
        patientInstruction:string timing:Timing asNeeded?boolean,CodeableConcept site:CodeableConcept \
        route:CodeableConcept method:CodeableConcept doseAndRate*Dosage.doseAndRate maxDosePerPeriod:Ratio \
        maxDosePerAdministration:Quantity maxDosePerLifetime:Quantity
        Dosage.doseAndRate<Element type:CodeableConcept dose?Range,Quantity rate?Ratio,Range,Quantity
        Duration<Quantity
        Element<- id:string extension*Extension
        ElementDefinition<BackboneElement path:string representation*code sliceName:string \
        sliceIsConstraining:boolean label:string code*Coding slicing:ElementDefinition.slicing short:string \
        definition:markdown comment:markdown requirements:markdown alias*string min:unsignedInt max:string \
        base:ElementDefinition.base contentReference:uri type*ElementDefinition.type defaultValue?* \
        meaningWhenMissing:markdown orderMeaning:string fixed?* pattern?* example*ElementDefinition.example \
        minValue?date,dateTime,instant,time,decimal,integer,positiveInt,unsignedInt,Quantity \
        maxValue?date,dateTime,instant,time,decimal,integer,positiveInt,unsignedInt,Quantity maxLength:integer \
        condition*id constraint*ElementDefinition.constraint mustSupport:boolean isModifier:boolean \
        isModifierReason:string isSummary:boolean binding:ElementDefinition.binding \
        mapping*ElementDefinition.mapping
        ElementDefinition.slicing<Element discriminator*ElementDefinition.slicing.discriminator description:string \
        ordered:boolean rules:code
        ElementDefinition.slicing.discriminator<Element type:code path:string
        ElementDefinition.base<Element path:string min:unsignedInt max:string
        ElementDefinition.type<Element code:uri profile*canonical targetProfile*canonical aggregation*code \
        versioning:code
        ElementDefinition.example<Element label:string value?*
        ElementDefinition.constraint<Element key:id requirements:string severity:code human:string expression:string \
        xpath:string source:canonical
        ElementDefinition.binding<Element strength:code description:string valueSet:canonical
        ElementDefinition.mapping<Element identity:id language:code map:string comment:string
        Expression<Element description:string name:id language:code expression:string reference:uri
        Extension<Element url:uri value?*
        HumanName<Element use:code text:string family:string given*string prefix*string suffix*string period:Period
        Identifier<Element use:code type:CodeableConcept system:uri value:string period:Period assigner:Reference
        MarketingStatus<BackboneElement country:CodeableConcept jurisdiction:CodeableConcept status:CodeableConcept \
        dateRange:Period restoreDate:dateTime
        Meta<Element versionId:id lastUpdated:instant source:uri profile*canonical security*Coding tag*Coding
        Money<Element value:decimal currency:code
        Narrative<Element status:code div:xhtml
        ParameterDefinition<Element name:code use:code min:integer max:string documentation:string type:code \
        profile:canonical
        Period<Element start:dateTime end:dateTime
        Population<BackboneElement age?Range,CodeableConcept gender:CodeableConcept race:CodeableConcept \
        physiologicalCondition:CodeableConcept
        ProdCharacteristic<BackboneElement height:Quantity width:Quantity depth:Quantity weight:Quantity \
        nominalVolume:Quantity externalDiameter:Quantity shape:string color*string imprint*string image*Attachment \
        scoring:CodeableConcept
        ProductShelfLife<BackboneElement identifier:Identifier type:CodeableConcept period:Quantity \
        specialPrecautionsForStorage*CodeableConcept
        Quantity<Element value:decimal comparator:code unit:string system:uri code:code
        Range<Element low:Quantity high:Quantity
        Ratio<Element numerator:Quantity denominator:Quantity
        Reference<Element reference:string type:uri identifier:Identifier display:string
        RelatedArtifact<Element type:code label:string display:string citation:markdown url:url document:Attachment \
        resource:canonical
        SampledData<Element origin:Quantity period:decimal factor:decimal lowerLimit:decimal upperLimit:decimal \
        dimensions:positiveInt data:string
        Signature<Element type*Coding when:instant who:Reference onBehalfOf:Reference targetFormat:code \
        sigFormat:code data:base64Binary
        SubstanceAmount<BackboneElement amount?Quantity,Range,string amountType:CodeableConcept amountText:string \
        referenceRange:SubstanceAmount.referenceRange
        SubstanceAmount.referenceRange<Element lowLimit:Quantity highLimit:Quantity
        Timing<BackboneElement event*dateTime repeat:Timing.repeat code:CodeableConcept
        Timing.repeat<Element bounds?Duration,Range,Period count:positiveInt countMax:positiveInt duration:decimal \
        durationMax:decimal durationUnit:code frequency:positiveInt frequencyMax:positiveInt period:decimal \
        periodMax:decimal periodUnit:code dayOfWeek*code timeOfDay*time when*code offset:unsignedInt
        TriggerDefinition<Element type:code name:string timing?Timing,Reference,date,dateTime data*DataRequirement \
        condition:Expression
        UsageContext<Element code:Coding value?CodeableConcept,Quantity,Range,Reference
        base64Binary<Element
        boolean<Element
        canonical<uri
        code<string
        date<Element
        dateTime<Element
        decimal<Element
        id<string
        instant<Element
        integer<Element
        markdown<string
        oid<uri
        positiveInt<integer
        string<Element
        time<Element
        unsignedInt<integer
        uri<Element
        url<uri
        uuid<uri
        xhtml<Element
        """
}
