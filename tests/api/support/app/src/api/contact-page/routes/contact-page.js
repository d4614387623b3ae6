const { factories } = require('@strapi/strapi');

module.exports = factories.createCoreRouter('api::contact-page.contact-page');
