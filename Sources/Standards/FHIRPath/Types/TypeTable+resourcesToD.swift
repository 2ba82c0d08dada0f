// Made by Tools/fhir_types.py from the definitions of FHIR R4 (4.0.1); not to be changed by hand.

extension TypeTable {
    /// Resources, first part.
    static let resourcesToD = """
        Account<DomainResource~
        ActivityDefinition<DomainResource~
        AdverseEvent<DomainResource~
        AllergyIntolerance<DomainResource identifier*Identifier clinicalStatus:CodeableConcept \
        verificationStatus:CodeableConcept type:code category*code criticality:code code:CodeableConcept \
        patient:Reference encounter:Reference onset?dateTime,Age,Period,Range,string recordedDate:dateTime \
        recorder:Reference asserter:Reference lastOccurrence:dateTime note*Annotation \
        reaction*AllergyIntolerance.reaction
        AllergyIntolerance.reaction<BackboneElement substance:CodeableConcept manifestation*CodeableConcept \
        description:string onset:dateTime severity:code exposureRoute:CodeableConcept note*Annotation
        Appointment<DomainResource identifier*Identifier status:code cancelationReason:CodeableConcept \
        serviceCategory*CodeableConcept serviceType*CodeableConcept specialty*CodeableConcept \
        appointmentType:CodeableConcept reasonCode*CodeableConcept reasonReference*Reference priority:unsignedInt \
        description:string supportingInformation*Reference start:instant end:instant minutesDuration:positiveInt \
        slot*Reference created:dateTime comment:string patientInstruction:string basedOn*Reference \
        participant*Appointment.participant requestedPeriod*Period
        Appointment.participant<BackboneElement type*CodeableConcept actor:Reference required:code status:code \
        period:Period
        AppointmentResponse<DomainResource~
        AuditEvent<DomainResource~
        Basic<DomainResource~
        Binary<Resource contentType:code securityContext:Reference data:base64Binary
        BiologicallyDerivedProduct<DomainResource~
        BodyStructure<DomainResource identifier*Identifier active:boolean morphology:CodeableConcept \
        location:CodeableConcept locationQualifier*CodeableConcept description:string image*Attachment \
        patient:Reference
        Bundle<Resource identifier:Identifier type:code timestamp:instant total:unsignedInt link*Bundle.link \
        entry*Bundle.entry signature:Signature
        Bundle.link<BackboneElement relation:string url:uri
        Bundle.entry<BackboneElement link*Bundle.link fullUrl:uri resource:Resource search:Bundle.entry.search \
        request:Bundle.entry.request response:Bundle.entry.response
        Bundle.entry.search<BackboneElement mode:code score:decimal
        Bundle.entry.request<BackboneElement method:code url:uri ifNoneMatch:string ifModifiedSince:instant \
        ifMatch:string ifNoneExist:string
        Bundle.entry.response<BackboneElement status:string location:uri etag:string lastModified:instant \
        outcome:Resource
        CapabilityStatement<DomainResource~
        CarePlan<DomainResource identifier*Identifier instantiatesCanonical*canonical instantiatesUri*uri \
        basedOn*Reference replaces*Reference partOf*Reference status:code intent:code category*CodeableConcept \
        title:string description:string subject:Reference encounter:Reference period:Period created:dateTime \
        author:Reference contributor*Reference careTeam*Reference addresses*Reference supportingInfo*Reference \
        goal*Reference activity*CarePlan.activity note*Annotation
        CarePlan.activity<BackboneElement outcomeCodeableConcept*CodeableConcept outcomeReference*Reference \
        progress*Annotation reference:Reference detail:CarePlan.activity.detail
        CarePlan.activity.detail<BackboneElement kind:code instantiatesCanonical*canonical instantiatesUri*uri \
        code:CodeableConcept reasonCode*CodeableConcept reasonReference*Reference goal*Reference status:code \
        statusReason:CodeableConcept doNotPerform:boolean scheduled?Timing,Period,string location:Reference \
        performer*Reference product?CodeableConcept,Reference dailyAmount:Quantity quantity:Quantity \
        description:string
        CareTeam<DomainResource identifier*Identifier status:code category*CodeableConcept name:string \
        subject:Reference encounter:Reference period:Period participant*CareTeam.participant \
        reasonCode*CodeableConcept reasonReference*Reference managingOrganization*Reference telecom*ContactPoint \
        note*Annotation
        CareTeam.participant<BackboneElement role*CodeableConcept member:Reference onBehalfOf:Reference \
        period:Period
        CatalogEntry<DomainResource~
        ChargeItem<DomainResource~
        ChargeItemDefinition<DomainResource~
        Claim<DomainResource identifier*Identifier status:code type:CodeableConcept subType:CodeableConcept use:code \
        patient:Reference billablePeriod:Period created:dateTime enterer:Reference insurer:Reference \
        provider:Reference priority:CodeableConcept fundsReserve:CodeableConcept related*Claim.related \
        prescription:Reference originalPrescription:Reference payee:Claim.payee referral:Reference \
        facility:Reference careTeam*Claim.careTeam supportingInfo*Claim.supportingInfo diagnosis*Claim.diagnosis \
        procedure*Claim.procedure insurance*Claim.insurance accident:Claim.accident item*Claim.item total:Money
        Claim.related<BackboneElement claim:Reference relationship:CodeableConcept reference:Identifier
        Claim.payee<BackboneElement type:CodeableConcept party:Reference
        Claim.careTeam<BackboneElement sequence:positiveInt provider:Reference responsible:boolean \
        role:CodeableConcept qualification:CodeableConcept
        Claim.supportingInfo<BackboneElement sequence:positiveInt category:CodeableConcept code:CodeableConcept \
        timing?date,Period value?boolean,string,Quantity,Attachment,Reference reason:CodeableConcept
        Claim.diagnosis<BackboneElement sequence:positiveInt diagnosis?CodeableConcept,Reference \
        type*CodeableConcept onAdmission:CodeableConcept packageCode:CodeableConcept
        Claim.procedure<BackboneElement sequence:positiveInt type*CodeableConcept date:dateTime \
        procedure?CodeableConcept,Reference udi*Reference
        Claim.insurance<BackboneElement sequence:positiveInt focal:boolean identifier:Identifier coverage:Reference \
        businessArrangement:string preAuthRef*string claimResponse:Reference
        Claim.accident<BackboneElement date:date type:CodeableConcept location?Address,Reference
        Claim.item<BackboneElement sequence:positiveInt careTeamSequence*positiveInt diagnosisSequence*positiveInt \
        procedureSequence*positiveInt informationSequence*positiveInt revenue:CodeableConcept \
        category:CodeableConcept productOrService:CodeableConcept modifier*CodeableConcept \
        programCode*CodeableConcept serviced?date,Period location?CodeableConcept,Address,Reference \
        quantity:Quantity unitPrice:Money factor:decimal net:Money udi*Reference bodySite:CodeableConcept \
        subSite*CodeableConcept encounter*Reference detail*Claim.item.detail
        Claim.item.detail<BackboneElement sequence:positiveInt revenue:CodeableConcept category:CodeableConcept \
        productOrService:CodeableConcept modifier*CodeableConcept programCode*CodeableConcept quantity:Quantity \
        unitPrice:Money factor:decimal net:Money udi*Reference subDetail*Claim.item.detail.subDetail
        Claim.item.detail.subDetail<BackboneElement sequence:positiveInt revenue:CodeableConcept \
        category:CodeableConcept productOrService:CodeableConcept modifier*CodeableConcept \
        programCode*CodeableConcept quantity:Quantity unitPrice:Money factor:decimal net:Money udi*Reference
        ClaimResponse<DomainResource identifier*Identifier status:code type:CodeableConcept subType:CodeableConcept \
        use:code patient:Reference created:dateTime insurer:Reference requestor:Reference request:Reference \
        outcome:code disposition:string preAuthRef:string preAuthPeriod:Period payeeType:CodeableConcept \
        item*ClaimResponse.item addItem*ClaimResponse.addItem adjudication*ClaimResponse.item.adjudication \
        total*ClaimResponse.total payment:ClaimResponse.payment fundsReserve:CodeableConcept \
        formCode:CodeableConcept form:Attachment processNote*ClaimResponse.processNote \
        communicationRequest*Reference insurance*ClaimResponse.insurance error*ClaimResponse.error
        ClaimResponse.item<BackboneElement itemSequence:positiveInt noteNumber*positiveInt \
        adjudication*ClaimResponse.item.adjudication detail*ClaimResponse.item.detail
        ClaimResponse.item.adjudication<BackboneElement category:CodeableConcept reason:CodeableConcept amount:Money \
        value:decimal
        ClaimResponse.item.detail<BackboneElement detailSequence:positiveInt noteNumber*positiveInt \
        adjudication*ClaimResponse.item.adjudication subDetail*ClaimResponse.item.detail.subDetail
        ClaimResponse.item.detail.subDetail<BackboneElement subDetailSequence:positiveInt noteNumber*positiveInt \
        adjudication*ClaimResponse.item.adjudication
        ClaimResponse.addItem<BackboneElement itemSequence*positiveInt detailSequence*positiveInt \
        subdetailSequence*positiveInt provider*Reference productOrService:CodeableConcept modifier*CodeableConcept \
        programCode*CodeableConcept serviced?date,Period location?CodeableConcept,Address,Reference \
        quantity:Quantity unitPrice:Money factor:decimal net:Money bodySite:CodeableConcept subSite*CodeableConcept \
        noteNumber*positiveInt adjudication*ClaimResponse.item.adjudication detail*ClaimResponse.addItem.detail
        ClaimResponse.addItem.detail<BackboneElement productOrService:CodeableConcept modifier*CodeableConcept \
        quantity:Quantity unitPrice:Money factor:decimal net:Money noteNumber*positiveInt \
        adjudication*ClaimResponse.item.adjudication subDetail*ClaimResponse.addItem.detail.subDetail
        ClaimResponse.addItem.detail.subDetail<BackboneElement productOrService:CodeableConcept \
        modifier*CodeableConcept quantity:Quantity unitPrice:Money factor:decimal net:Money noteNumber*positiveInt \
        adjudication*ClaimResponse.item.adjudication
        ClaimResponse.total<BackboneElement category:CodeableConcept amount:Money
        ClaimResponse.payment<BackboneElement type:CodeableConcept adjustment:Money adjustmentReason:CodeableConcept \
        date:date amount:Money identifier:Identifier
        ClaimResponse.processNote<BackboneElement number:positiveInt type:code text:string language:CodeableConcept
        ClaimResponse.insurance<BackboneElement sequence:positiveInt focal:boolean coverage:Reference \
        businessArrangement:string claimResponse:Reference
        ClaimResponse.error<BackboneElement itemSequence:positiveInt detailSequence:positiveInt \
        subDetailSequence:positiveInt code:CodeableConcept
        ClinicalImpression<DomainResource identifier*Identifier status:code statusReason:CodeableConcept \
        code:CodeableConcept description:string subject:Reference encounter:Reference effective?dateTime,Period \
        date:dateTime assessor:Reference previous:Reference problem*Reference \
        investigation*ClinicalImpression.investigation protocol*uri summary:string \
        finding*ClinicalImpression.finding prognosisCodeableConcept*CodeableConcept prognosisReference*Reference \
        supportingInfo*Reference note*Annotation
        ClinicalImpression.investigation<BackboneElement code:CodeableConcept item*Reference
        ClinicalImpression.finding<BackboneElement itemCodeableConcept:CodeableConcept itemReference:Reference \
        basis:string
        CodeSystem<DomainResource url:uri identifier*Identifier version:string name:string title:string status:code \
        experimental:boolean date:dateTime publisher:string contact*ContactDetail description:markdown \
        useContext*UsageContext jurisdiction*CodeableConcept purpose:markdown copyright:markdown \
        caseSensitive:boolean valueSet:canonical hierarchyMeaning:code compositional:boolean versionNeeded:boolean \
        content:code supplements:canonical count:unsignedInt filter*CodeSystem.filter property*CodeSystem.property \
        concept*CodeSystem.concept
        CodeSystem.filter<BackboneElement code:code description:string operator*code value:string
        CodeSystem.property<BackboneElement code:code uri:uri description:string type:code
        CodeSystem.concept<BackboneElement code:code display:string definition:string \
        designation*CodeSystem.concept.designation property*CodeSystem.concept.property concept*CodeSystem.concept
        CodeSystem.concept.designation<BackboneElement language:code use:Coding value:string
        CodeSystem.concept.property<BackboneElement code:code \
        value?code,Coding,string,integer,boolean,dateTime,decimal
        Communication<DomainResource identifier*Identifier instantiatesCanonical*canonical instantiatesUri*uri \
        basedOn*Reference partOf*Reference inResponseTo*Reference status:code statusReason:CodeableConcept \
        category*CodeableConcept priority:code medium*CodeableConcept subject:Reference topic:CodeableConcept \
        about*Reference encounter:Reference sent:dateTime received:dateTime recipient*Reference sender:Reference \
        reasonCode*CodeableConcept reasonReference*Reference payload*Communication.payload note*Annotation
        Communication.payload<BackboneElement content?string,Attachment,Reference
        CommunicationRequest<DomainResource identifier*Identifier basedOn*Reference replaces*Reference \
        groupIdentifier:Identifier status:code statusReason:CodeableConcept category*CodeableConcept priority:code \
        doNotPerform:boolean medium*CodeableConcept subject:Reference about*Reference encounter:Reference \
        payload*CommunicationRequest.payload occurrence?dateTime,Period authoredOn:dateTime requester:Reference \
        recipient*Reference sender:Reference reasonCode*CodeableConcept reasonReference*Reference note*Annotation
        CommunicationRequest.payload<BackboneElement content?string,Attachment,Reference
        CompartmentDefinition<DomainResource~
        Composition<DomainResource identifier:Identifier status:code type:CodeableConcept category*CodeableConcept \
        subject:Reference encounter:Reference date:dateTime author*Reference title:string confidentiality:code \
        attester*Composition.attester custodian:Reference relatesTo*Composition.relatesTo event*Composition.event \
        section*Composition.section
        Composition.attester<BackboneElement mode:code time:dateTime party:Reference
        Composition.relatesTo<BackboneElement code:code target?Identifier,Reference
        Composition.event<BackboneElement code*CodeableConcept period:Period detail*Reference
        Composition.section<BackboneElement title:string code:CodeableConcept author*Reference focus:Reference \
        text:Narrative mode:code orderedBy:CodeableConcept entry*Reference emptyReason:CodeableConcept \
        section*Composition.section
        ConceptMap<DomainResource~
        Condition<DomainResource identifier*Identifier clinicalStatus:CodeableConcept \
        verificationStatus:CodeableConcept category*CodeableConcept severity:CodeableConcept code:CodeableConcept \
        bodySite*CodeableConcept subject:Reference encounter:Reference onset?dateTime,Age,Period,Range,string \
        abatement?dateTime,Age,Period,Range,string recordedDate:dateTime recorder:Reference asserter:Reference \
        stage*Condition.stage evidence*Condition.evidence note*Annotation
        Condition.stage<BackboneElement summary:CodeableConcept assessment*Reference type:CodeableConcept
        Condition.evidence<BackboneElement code*CodeableConcept detail*Reference
        Consent<DomainResource identifier*Identifier status:code scope:CodeableConcept category*CodeableConcept \
        patient:Reference dateTime:dateTime performer*Reference organization*Reference source?Attachment,Reference \
        policy*Consent.policy policyRule:CodeableConcept verification*Consent.verification \
        provision:Consent.provision
        Consent.policy<BackboneElement authority:uri uri:uri
        Consent.verification<BackboneElement verified:boolean verifiedWith:Reference verificationDate:dateTime
        Consent.provision<BackboneElement type:code period:Period actor*Consent.provision.actor \
        action*CodeableConcept securityLabel*Coding purpose*Coding class*Coding code*CodeableConcept \
        dataPeriod:Period data*Consent.provision.data provision*Consent.provision
        Consent.provision.actor<BackboneElement role:CodeableConcept reference:Reference
        Consent.provision.data<BackboneElement meaning:code reference:Reference
        Contract<DomainResource~
        Coverage<DomainResource identifier*Identifier status:code type:CodeableConcept policyHolder:Reference \
        subscriber:Reference subscriberId:string beneficiary:Reference dependent:string relationship:CodeableConcept \
        period:Period payor*Reference class*Coverage.class order:positiveInt network:string \
        costToBeneficiary*Coverage.costToBeneficiary subrogation:boolean contract*Reference
        Coverage.class<BackboneElement type:CodeableConcept value:string name:string
        Coverage.costToBeneficiary<BackboneElement type:CodeableConcept value?Quantity,Money \
        exception*Coverage.costToBeneficiary.exception
        Coverage.costToBeneficiary.exception<BackboneElement type:CodeableConcept period:Period
        CoverageEligibilityRequest<DomainResource identifier*Identifier status:code priority:CodeableConcept \
        purpose*code patient:Reference serviced?date,Period created:dateTime enterer:Reference provider:Reference \
        insurer:Reference facility:Reference supportingInfo*CoverageEligibilityRequest.supportingInfo \
        insurance*CoverageEligibilityRequest.insurance item*CoverageEligibilityRequest.item
        CoverageEligibilityRequest.supportingInfo<BackboneElement sequence:positiveInt information:Reference \
        appliesToAll:boolean
        CoverageEligibilityRequest.insurance<BackboneElement focal:boolean coverage:Reference \
        businessArrangement:string
        CoverageEligibilityRequest.item<BackboneElement supportingInfoSequence*positiveInt category:CodeableConcept \
        productOrService:CodeableConcept modifier*CodeableConcept provider:Reference quantity:Quantity \
        unitPrice:Money facility:Reference diagnosis*CoverageEligibilityRequest.item.diagnosis detail*Reference
        CoverageEligibilityRequest.item.diagnosis<BackboneElement diagnosis?CodeableConcept,Reference
        CoverageEligibilityResponse<DomainResource identifier*Identifier status:code purpose*code patient:Reference \
        serviced?date,Period created:dateTime requestor:Reference request:Reference outcome:code disposition:string \
        insurer:Reference insurance*CoverageEligibilityResponse.insurance preAuthRef:string form:CodeableConcept \
        error*CoverageEligibilityResponse.error
        CoverageEligibilityResponse.insurance<BackboneElement coverage:Reference inforce:boolean \
        benefitPeriod:Period item*CoverageEligibilityResponse.insurance.item
        CoverageEligibilityResponse.insurance.item<BackboneElement category:CodeableConcept \
        productOrService:CodeableConcept modifier*CodeableConcept provider:Reference excluded:boolean name:string \
        description:string network:CodeableConcept unit:CodeableConcept term:CodeableConcept \
        benefit*CoverageEligibilityResponse.insurance.item.benefit authorizationRequired:boolean \
        authorizationSupporting*CodeableConcept authorizationUrl:uri
        CoverageEligibilityResponse.insurance.item.benefit<BackboneElement type:CodeableConcept \
        allowed?unsignedInt,string,Money used?unsignedInt,string,Money
        CoverageEligibilityResponse.error<BackboneElement code:CodeableConcept
        DetectedIssue<DomainResource~
        Device<DomainResource identifier*Identifier definition:Reference udiCarrier*Device.udiCarrier status:code \
        statusReason*CodeableConcept distinctIdentifier:string manufacturer:string manufactureDate:dateTime \
        expirationDate:dateTime lotNumber:string serialNumber:string deviceName*Device.deviceName modelNumber:string \
        partNumber:string type:CodeableConcept specialization*Device.specialization version*Device.version \
        property*Device.property patient:Reference owner:Reference contact*ContactPoint location:Reference url:uri \
        note*Annotation safety*CodeableConcept parent:Reference
        Device.udiCarrier<BackboneElement deviceIdentifier:string issuer:uri jurisdiction:uri \
        carrierAIDC:base64Binary carrierHRF:string entryType:code
        Device.deviceName<BackboneElement name:string type:code
        Device.specialization<BackboneElement systemType:CodeableConcept version:string
        Device.version<BackboneElement type:CodeableConcept component:Identifier value:string
        Device.property<BackboneElement type:CodeableConcept valueQuantity*Quantity valueCode*CodeableConcept
        DeviceDefinition<DomainResource~
        DeviceMetric<DomainResource~
        DeviceRequest<DomainResource identifier*Identifier instantiatesCanonical*canonical instantiatesUri*uri \
        basedOn*Reference priorRequest*Reference groupIdentifier:Identifier status:code intent:code priority:code \
        code?Reference,CodeableConcept parameter*DeviceRequest.parameter subject:Reference encounter:Reference \
        occurrence?dateTime,Period,Timing authoredOn:dateTime requester:Reference performerType:CodeableConcept \
        performer:Reference reasonCode*CodeableConcept reasonReference*Reference insurance*Reference \
        supportingInfo*Reference note*Annotation relevantHistory*Reference
        DeviceRequest.parameter<BackboneElement code:CodeableConcept value?CodeableConcept,Quantity,Range,boolean
        DeviceUseStatement<DomainResource~
        """
}
