const { factories } = require('@strapi/strapi');

module.exports = factories.createCoreController('api::contact-page.contact-page');
